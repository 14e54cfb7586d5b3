import type { CompletionItem, CompletionList, Connection } from 'vscode-languageserver/node';
import {
  type Completion,
  completionsAt,
  isBarelyBegun,
  type ProposalDocument,
  parseDocument,
  plainText,
  templateCompletions,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { NEXT_GAP_COMMAND } from '../../protocol.ts';
import { answer, isObject, offsetIn, uriOf } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { templatesAround } from '../workspace/templatesAround.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22, template: 15 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

const ASKED = 1;

/** Offers what the template still has to give where the cursor is, and templates where a proposal may begin. */
export function handleCompletion(connection: Connection, session: Session, authors: Authors): void {
  answer(connection, session, 'textDocument/completion', async (params): Promise<CompletionList | null> => {
    const uri = uriOf(params);
    const trigger = triggerOf(params['context']);
    const match = uri === undefined ? undefined : session.match(uri);
    if (uri === undefined) return null;
    if (!match) return trigger === undefined ? templatesFor(session, uri, params['position']) : null;
    const offset = offsetIn(match.document, params['position']);
    if (offset === undefined) return null;
    const completions = completionsAt(match, offset, {
      today: localDate(),
      authors: await authors.of(uri),
      withoutGuidance: !session.settingsOf(uri).insertGuidance,
      ...(trigger !== undefined && { trigger }),
    });
    return toList(match.document, completions, session.client);
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
  if (text === undefined || reason !== 'none' || evidence?.length !== 0) return null;
  const document = parseDocument(text);
  const offset = offsetIn(document, position);
  if (offset === undefined) return null;
  const isBegun = !isBarelyBegun(text);
  const templates = isBegun ? await templatesAround(session, uri) : session.libraryFor(uri).templates;
  const completions = templateCompletions(document, offset, templates, {
    today: localDate(),
    withoutGuidance: !session.settingsOf(uri).insertGuidance,
  });
  return toList(document, completions, session.client);
}

function toList(document: ProposalDocument, completions: readonly Completion[], client: Client): CompletionList {
  return { isIncomplete: false, items: completions.map((completion) => toItem(document, completion, client)) };
}

function triggerOf(context: unknown): string | undefined {
  if (!isObject(context) || context['triggerKind'] === ASKED) return undefined;
  const character = context['triggerCharacter'];
  return typeof character === 'string' ? character : undefined;
}

function toItem(document: ProposalDocument, completion: Completion, client: Client): CompletionItem {
  const { label, kind, detail, note, documentation, range, snippet, text, sortText, filterText } = completion;
  // A new proposal is plain text, in which Tab indents.
  const isNewProposal = kind === 'template' && client.gapCommand;
  const isSnippet = client.snippets && !isNewProposal;
  return {
    label,
    kind: KIND[kind],
    ...(note !== undefined && client.labelDetails && { labelDetails: { description: note } }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && {
      documentation: client.markdownCompletion ? { kind: 'markdown', value: documentation } : plainText(documentation),
    }),
    sortText,
    filterText,
    insertTextFormat: isSnippet ? SNIPPET : PLAIN_TEXT,
    textEdit: { range: document.lines.positionsOf(range), newText: isSnippet ? snippet : text },
    ...(isNewProposal && { command: { title: label, command: NEXT_GAP_COMMAND } }),
  };
}
