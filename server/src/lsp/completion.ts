import type { CompletionItem, CompletionList, Connection } from 'vscode-languageserver/node';
import { type Completion, completionsAt, type Match } from '../core/index.ts';
import { localDate } from '../files/localDate.ts';
import { answerAbout, isObject, offsetIn } from './answer.ts';
import type { Authors } from './authors.ts';
import type { Client } from './client.ts';
import type { Session } from './session.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

const ASKED = 1;

/** Offers what the template still has to give where the cursor is. */
export function handleCompletion(connection: Connection, session: Session, authors: Authors): void {
  answerAbout(
    connection,
    session,
    'textDocument/completion',
    async ({ uri, match }, { position, context }): Promise<CompletionList | null> => {
      const offset = offsetIn(match, position);
      if (offset === undefined) return null;
      const trigger = triggerOf(context);
      const completions = completionsAt(match, offset, {
        today: localDate(),
        authors: await authors.of(uri),
        withoutGuidance: !session.settingsOf(uri).insertGuidance,
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
