import type { CompletionItem, CompletionList, Connection } from 'vscode-languageserver/node';
import {
  type Completion,
  completionsAt,
  type ProposalDocument,
  parseDocument,
  plainText,
  templateCompletions,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { answer, isObject, offsetIn, uriOf } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22, template: 15 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

const ASKED = 1;

/** Offers what the template still has to give where the cursor is, and templates where nothing is written yet. */
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
      hasSnippets: session.client.templateSnippets && match.template.path === undefined,
      ...(trigger !== undefined && { trigger }),
    });
    return toList(match.document, completions, session.client);
  });
}

/** The templates that a document may be begun with. The built-in ones are snippets already where the client says so. */
function templatesFor(session: Session, uri: string, position: unknown): CompletionList | null {
  const text = session.text(uri);
  if (!text || !['none', 'unmatched'].includes(session.explain(uri)?.reason ?? '')) return null;
  const document = parseDocument(text.getText());
  const offset = offsetIn(document, position);
  if (offset === undefined) return null;
  const { templates } = session.libraryFor(uri);
  const offered = templates.filter(({ path }) => path !== undefined || !session.client.templateSnippets);
  const completions = templateCompletions(
    document.text,
    offset,
    offered,
    { date: localDate() },
    { withoutGuidance: !session.settingsOf(uri).insertGuidance },
  );
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
    insertTextFormat: client.snippets ? SNIPPET : PLAIN_TEXT,
    textEdit: { range: document.lines.positionsOf(range), newText: client.snippets ? snippet : text },
  };
}
