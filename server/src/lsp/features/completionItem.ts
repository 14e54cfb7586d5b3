import type { CompletionItem } from 'vscode-languageserver/node';
import { type Completion, type ProposalDocument, plainText, restBehind } from '../../core/index.ts';
import { NEXT_GAP_COMMAND } from '../../protocol.ts';
import type { Client } from '../client.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22, template: 15, reference: 18 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

/**
 * What editors without snippets count as one word up to the cursor, marks between the letters included: that is as Emacs
 * does in text.
 */
const WORD = /(?<![\p{L}\p{N}'$%&*+/<=>_|-])[\p{L}\p{N}'$%&*+/<=>_|-]*$/u;

/** A completion in the protocol's words; undefined where the editor could not do anything with it. */
export function completionItem(
  document: ProposalDocument,
  offset: number,
  completion: Completion,
  client: Client,
): CompletionItem | undefined {
  const { label, kind, detail, note, documentation, range, snippet, text, sortText, filterText } = completion;
  const item = {
    label,
    kind: KIND[kind],
    ...(note !== undefined && client.labelDetails && { labelDetails: { description: note } }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && {
      documentation: client.markdownCompletion
        ? { kind: 'markdown' as const, value: documentation }
        : plainText(documentation),
    }),
    sortText,
  };
  const place = client.positions.of(document, range);
  // A new proposal is plain text, in which Tab indents.
  if (kind === 'template' && client.gapCommand) {
    const command = { title: label, command: NEXT_GAP_COMMAND };
    return { ...item, filterText, insertTextFormat: PLAIN_TEXT, textEdit: { range: place, newText: text }, command };
  }
  if (client.snippets)
    return { ...item, filterText, insertTextFormat: SNIPPET, textEdit: { range: place, newText: snippet } };
  // See `beginActions`.
  if (kind === 'template') return undefined;
  const newText = inOneLine(completion);
  const typed = document.text.slice(range.start, offset);
  // They put behind what is typed whatever several completions begin with.
  if (restBehind(newText, typed) === undefined) return undefined;
  if (newText === document.text.slice(range.start, range.end)) return undefined;
  return {
    ...item,
    // With a text to filter by, Neovim would put the whole line behind the marks. Without one the label counts.
    label: label.startsWith(typed) ? label : newText.trimEnd(),
    insertTextFormat: PLAIN_TEXT,
    textEdit: { range: place, newText },
    // Emacs goes by this, and puts it in the place of the word at the cursor.
    insertText: filterText.slice(WORD.exec(typed)?.index),
  };
}

/** Editors that know no snippets put all lines into one. */
function inOneLine({ line, text }: Completion): string {
  return line ?? text.split(/\r?\n/, 1)[0] ?? '';
}
