import { withoutComments } from '../text/commentText.ts';
import { printable } from '../text/printable.ts';

const ANCHOR = /\{#[^{}\s]{1,200}\}\s*$/;
const LINK =
  /!?\[([^[\]]{0,500})\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t][^()]{0,200})?\)|\[[^[\]]{0,200}\])/g;
/** A code span as it begins and ends, or a character with its escape, or one that means something. */
const PIECES = /(?<!`)(`{1,5})(?!`)([^`]{1,500})(?<!`)\1(?!`)|\\[!-/:-@[-`{-~]|[\\`[\]<|]/g;

/**
 * A piece of a heading or a sentence, Markdown as its author wrote it, as it can stand in a link's text and in a table's cell: on one
 * line, links as their text, nothing of it HTML.
 */
export function inlineText(markdown: string): string {
  return onLine(markdown).replace(PIECES, (piece, fence?: string) => {
    if (fence !== undefined) return piece.replace(/\\?\|/g, '\\|');
    return piece.length > 1 ? piece : `\\${piece}`;
  });
}

/** The same for who sees no Markdown: on one line, links as their text. */
export function plainTitle(markdown: string): string {
  return onLine(markdown).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function onLine(markdown: string): string {
  return printable(withoutComments(markdown).replace(ANCHOR, '')).trim().replace(LINK, '$1');
}
