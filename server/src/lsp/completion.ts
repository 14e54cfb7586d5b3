import type { CompletionItem, CompletionList, Connection } from 'vscode-languageserver/node';
import { authorsOf, type Completion, completionsAt, type Match } from '../core/index.ts';
import { localDate } from '../files/localDate.ts';
import { answerAbout, isObject, offsetIn } from './answer.ts';
import type { Client } from './client.ts';
import type { Session } from './session.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

const ASKED = 1;

/** Offers what the template still has to give where the cursor is. */
export function handleCompletion(connection: Connection, session: Session): void {
  answerAbout(
    connection,
    session,
    'textDocument/completion',
    ({ uri, match }, { position, context }): CompletionList | null => {
      const offset = offsetIn(match, position);
      if (offset === undefined) return null;
      const trigger = triggerOf(context);
      const completions = completionsAt(match, offset, {
        today: localDate(),
        authors: authorsIn(session, uri),
        hasSnippets: session.client.templateSnippets && match.template.path === undefined,
        ...(trigger !== undefined && { trigger }),
      });
      return { isIncomplete: false, items: completions.map((completion) => toItem(match, completion, session.client)) };
    },
  );
}

function triggerOf(context: unknown): string | undefined {
  if (!isObject(context) || context['triggerKind'] === ASKED) return undefined;
  const character = context['triggerCharacter'];
  return typeof character === 'string' ? character : undefined;
}

/** The authors of the other open proposals, those who wrote most of them first. */
function authorsIn(session: Session, uri: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const other of session.uris) {
    const match = other === uri ? undefined : session.match(other);
    for (const author of match ? authorsOf(match) : []) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
}

function toItem({ document }: Match, completion: Completion, client: Client): CompletionItem {
  const { label, kind, detail, note, documentation, range, snippet, text, sortText, filterText } = completion;
  return {
    label,
    kind: KIND[kind],
    ...(note !== undefined && client.labelDetails && { labelDetails: { description: note } }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && {
      documentation: client.markdownCompletion ? { kind: 'markdown', value: documentation } : documentation,
    }),
    sortText,
    filterText,
    insertTextFormat: client.snippets ? SNIPPET : PLAIN_TEXT,
    textEdit: { range: document.lines.positionsOf(range), newText: client.snippets ? snippet : text },
  };
}
