import type { CompletionItem, CompletionList, Connection } from 'vscode-languageserver/node';
import { type Completion, completionsAt, type Match } from '../core/index.ts';
import { localDate } from '../files/localDate.ts';
import { answerAbout, offsetIn } from './answer.ts';
import type { Client } from './client.ts';
import type { Session } from './session.ts';

const KIND = { section: 9, field: 5, value: 12 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

/** Offers what the template still has to give where the cursor is. */
export function handleCompletion(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/completion', ({ match }, { position }): CompletionList | null => {
    const offset = offsetIn(match, position);
    if (offset === undefined) return null;
    const completions = completionsAt(match, offset, { today: localDate() });
    return { isIncomplete: false, items: completions.map((completion) => toItem(match, completion, session.client)) };
  });
}

function toItem({ document }: Match, completion: Completion, client: Client): CompletionItem {
  const { label, kind, detail, documentation, range, snippet, text, sortText, filterText } = completion;
  return {
    label,
    kind: KIND[kind],
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
