import type { CompletionList, Connection } from 'vscode-languageserver/node';
import {
  type Completion,
  type CompletionOptions,
  completionsAt,
  customsIn,
  isBarelyBegun,
  type ProposalDocument,
  parseDocument,
  templateCompletions,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { answer, isObject, uriOf } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { placedNow } from '../workspace/namedProposals.ts';
import { templatesAround } from '../workspace/templatesAround.ts';
import { completionItem } from './completionItem.ts';

const ASKED = 1;
const NARROWED = 3;

/** Offers what the template still has to give where the cursor is, and templates where a proposal may begin. */
export function handleCompletion(connection: Connection, session: Session, authors: Authors): void {
  answer(connection, session, 'textDocument/completion', async (params): Promise<CompletionList | null> => {
    const uri = uriOf(params);
    const reason = reasonOf(params['context']);
    const match = uri === undefined ? undefined : session.match(uri);
    if (uri === undefined) return null;
    if (!match) return reason.trigger === undefined ? templatesFor(session, uri, params['position']) : null;
    const offset = session.client.positions.offsetIn(match.document, params['position']);
    if (offset === undefined) return null;
    const among = placedNow(session, { uri, match });
    const completions = completionsAt(match, offset, {
      today: localDate(),
      authors: await authors.of(uri),
      customs: customsIn(session.othersOf(uri, match)),
      ...(among && { among }),
      withoutGuidance: !session.settingsOf(uri).insertGuidance,
      ...reason,
    });
    return toList(match.document, offset, completions, session.client);
  });
}

/**
 * The templates that a document may be begun with, and their sections: all where nothing is written yet, in a folder of
 * proposals those that are at home there, and elsewhere none.
 */
async function templatesFor(session: Session, uri: string, position: unknown): Promise<CompletionList | null> {
  const text = session.text(uri)?.getText();
  const { reason, evidence } = session.explain(uri) ?? {};
  // Said to be no proposal, as far as there is evidence.
  if (text === undefined || !['none', 'unmatched'].includes(reason ?? '') || evidence?.length !== 0) return null;
  const document = parseDocument(text);
  const offset = session.client.positions.offsetIn(document, position);
  if (offset === undefined) return null;
  const isBegun = !isBarelyBegun(text);
  const templates = isBegun ? await templatesAround(session, uri) : session.libraryFor(uri).templates;
  const completions = templateCompletions(document, offset, templates, {
    today: localDate(),
    withoutGuidance: !session.settingsOf(uri).insertGuidance,
  });
  return toList(document, offset, completions, session.client);
}

/**
 * What an editor is told. It has to ask again for each character: left to itself it would take whatever has the letters that
 * were typed, `@hannah` for `@ann`.
 */
function toList(
  document: ProposalDocument,
  offset: number,
  completions: readonly Completion[],
  client: Client,
): CompletionList {
  const items = completions.flatMap((completion) => completionItem(document, offset, completion, client) ?? []);
  return { isIncomplete: items.length > 0, items };
}

/** Why the editor asks: by itself because of a character, or to narrow down what it shows; else the user does. */
function reasonOf(context: unknown): Pick<CompletionOptions, 'trigger' | 'isNarrowing'> {
  if (!isObject(context) || context['triggerKind'] === ASKED) return {};
  const character = context['triggerCharacter'];
  if (typeof character === 'string') return { trigger: character };
  return { isNarrowing: context['triggerKind'] === NARROWED };
}
