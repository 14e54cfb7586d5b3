import type { CompletionItem } from 'vscode-languageserver/node';
import { type Completion, type ProposalDocument, plainText } from '../../core/index.ts';
import type { Client } from '../client.ts';

const KIND = { section: 9, field: 5, value: 12, item: 23, row: 22, template: 15 } as const;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

/**
 * What editors without snippets count as one word up to the cursor, marks between the letters included: that is as Emacs
 * does in text.
 */
const WORD = /[\p{L}\p{N}'$%&*+/<=>_|-]*$/u;

/** A completion in the protocol's words; undefined where the editor could not do anything with it. */
export function completionItem(
  document: ProposalDocument,
  offset: number,
  completion: Completion,
  client: Client,
): CompletionItem | undefined {
  const { label, kind, detail, note, documentation, range, snippet, sortText, filterText } = completion;
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
  if (client.snippets)
    return { ...item, filterText, insertTextFormat: SNIPPET, textEdit: { range: place, newText: snippet } };
  const newText = inOneLine(completion);
  if (newText === document.text.slice(range.start, range.end)) return undefined;
  const typed = document.text.slice(range.start, offset);
  return {
    ...item,
    ...continuing(typed, newText, item.label, filterText),
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

/** Neovim replaces what the edit says only where no text for filtering is given. Then others compare the label. */
function continuing(
  typed: string,
  newText: string,
  label: string,
  filterText: string,
): Pick<CompletionItem, 'label' | 'filterText'> {
  if (!newText.startsWith(typed)) return { label, filterText };
  return { label: label.startsWith(typed) ? label : newText.trimEnd() };
}
