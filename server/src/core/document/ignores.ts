import type { Nodes } from 'mdast';
import { addAll } from '../text/longLists.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';

const WORD = 'proposals-ignore';
/** A comment that says what is to be ignored, with the longest reason that is read. */
export const IGNORE_COMMENT = /<!--[ \t\r\n]{0,20}proposals-ignore(-file)?(?=[\s:]|-->)((?:(?!-->)[\s\S]){0,1000})-->/g;
const ALONE = new RegExp(`^${IGNORE_COMMENT.source}\\s*$`);

/** Whether a text may hold such comments; cheap. */
export function mayIgnore(text: string): boolean {
  return text.includes(WORD);
}

/** Whether a block is nothing but such a comment, and speaks of what follows below it. */
export function isIgnoreAbove(text: string, block: Block): boolean {
  const found = aloneIn(text, block);
  return found !== null && found[1] === undefined;
}

/** What a block is that is nothing but such a comment: see `IGNORE_COMMENT`. */
export function aloneIn(text: string, { kind, start, end }: Block): RegExpExecArray | null {
  return kind === 'html' && text.startsWith('<!--', start) ? ALONE.exec(text.slice(start, end)) : null;
}

/** The same Markdown, as long as it was, without the words of such comments: they are none of what the author has written. */
export function blankIgnores(piece: string): string {
  if (!mayIgnore(piece)) return piece;
  const blank = (comment: string) => `<!--${comment.slice(4, -3).replace(/[^\r\n]/g, ' ')}-->`;
  return htmlIn(piece).reduce(
    (now, { start, end }) =>
      now.slice(0, start) + now.slice(start, end).replace(IGNORE_COMMENT, blank) + now.slice(end),
    piece,
  );
}

/** The same text without such comments. */
export function withoutIgnores(piece: string): string {
  return mayIgnore(piece) ? piece.replace(IGNORE_COMMENT, '').trim() : piece;
}

/** Where raw HTML stands in a piece of Markdown; not in code. */
export function htmlIn(piece: string): Range[] {
  const tree = parseMarkdown(piece);
  const ranges: Range[] = [];
  const open: Nodes[] = tree ? [tree] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') ranges.push(rangeOf(node));
    else if ('children' in node) addAll(open, node.children);
  }
  return ranges.sort((a, b) => a.start - b.start);
}
