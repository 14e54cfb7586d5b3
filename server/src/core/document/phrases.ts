import type { List, ListItem, Nodes } from 'mdast';
import { withoutComments } from '../text/commentText.ts';
import { addAll } from '../text/longLists.ts';
import { type Range, shift, trimRange } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { type Block, knownOf } from './block.ts';
import { isTooComplex } from './complexity.ts';
import { DEFINITION } from './definition.ts';
import { blankIgnores } from './ignores.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';
import { readPlainList } from './plainList.ts';

/** The smallest piece of content that is compared with the template: a sentence, list item, task, table row, code block or comment. */
export interface Phrase {
  readonly kind: 'sentence' | 'item' | 'task' | 'header' | 'row' | 'code' | 'comment';
  /** The words alone: line breaks, list marks, emphasis, quoting, case and punctuation do not matter. */
  readonly key: string;
  readonly range: Range;
  /** Whether it stands in a block quote. */
  readonly isQuoted?: boolean;
}

/** The phrases of a block, in order. */
export function readPhrases(text: string, block: Block): readonly Phrase[] {
  const { kind } = block;
  const found = knownOf(text, block, 'phrases', (piece) =>
    readPiece(kind === 'code' ? piece : blankIgnores(piece), kind),
  );
  return found.map((phrase) => ({ ...phrase, range: shift(phrase.range, block.start) }));
}

function readPiece(piece: string, kind: Block['kind']): readonly Phrase[] {
  const whole = { start: 0, end: piece.length };
  switch (kind) {
    case 'heading':
    case 'rule':
      return [];
    case 'paragraph':
      return readParagraph(piece, whole, 'sentence');
    case 'code':
      return readCode(piece, whole);
    case 'html':
      return readHtml(piece, whole);
    default: {
      const plain = kind === 'list' && !isTooComplex(piece) ? readPlainList(piece) : undefined;
      if (plain) return plain.flatMap(({ range, isFirst }) => readItemParagraph(piece, range, isFirst));
      const tree = parseMarkdown(piece);
      if (!tree) return [{ kind: 'sentence', key: wordsOf(piece), range: whole }];
      return tree.children.flatMap((node) => readNode(piece, node));
    }
  }
}

function readNode(piece: string, node: Nodes): Phrase[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return readParagraph(piece, rangeOf(node), 'sentence');
    case 'blockquote':
      return node.children.flatMap((child) => readNode(piece, child)).map((phrase) => ({ ...phrase, isQuoted: true }));
    case 'list':
      return (node as List).children.flatMap((item) => readItem(piece, item));
    case 'code':
      return readCode(piece, rangeOf(node));
    case 'html':
      return readHtml(piece, rangeOf(node));
    case 'definition':
      return readParagraph(piece, rangeOf(node), 'item');
    default:
      return [];
  }
}

function readItem(piece: string, item: ListItem): Phrase[] {
  return item.children.flatMap((child, i) =>
    child.type === 'paragraph' ? readItemParagraph(piece, rangeOf(child), i === 0) : readNode(piece, child),
  );
}

/** @param isFirst whether the item starts with it */
function readItemParagraph(piece: string, range: Range, isFirst: boolean): Phrase[] {
  if (!isFirst) return readParagraph(piece, range, 'sentence');
  const task = /^\[[ xX]\][ \t]+/.exec(piece.slice(range.start, range.end));
  if (!task) return readItemText(piece, range);
  return readParagraph(piece, { start: range.start + task[0].length, end: range.end }, 'task');
}

/** An item's text; a line at the margin that starts as a sentence does was written below the list, not in it. */
function readItemText(piece: string, range: Range): Phrase[] {
  const source = piece.slice(range.start, range.end);
  const lazy = /\n(?=\p{Lu})/u.exec(source);
  if (!lazy) return readParagraph(piece, range, 'item');
  const at = range.start + lazy.index + 1;
  return [
    ...readParagraph(piece, { start: range.start, end: at - 1 }, 'item'),
    ...readParagraph(piece, { start: at, end: range.end }, 'sentence'),
  ];
}

function readParagraph(piece: string, range: Range, kind: 'sentence' | 'item' | 'task'): Phrase[] {
  const source = piece.slice(range.start, range.end);
  if (isTable(source)) return readTable(piece, range);
  if (source.split('\n').every((line) => DEFINITION.test(line))) return [];
  if (kind === 'task') return phraseOf(piece, range, kind);
  // A sentence ends before a capital letter or an opening mark, and before a line that starts with a label or placeholder.
  const found: Phrase[] = [];
  let start = 0;
  for (const match of source.matchAll(
    /[.?!]["')\]*_”]*\s+(?=["'(*_`[“<{]*[\p{Lu}\p{Emoji_Presentation}[<{])|\n(?=[ \t>]*(?:\*\*|__|\[))/gu,
  )) {
    addAll(
      found,
      phraseOf(piece, { start: range.start + start, end: range.start + match.index + match[0].length }, kind),
    );
    start = match.index + match[0].length;
  }
  return [...found, ...phraseOf(piece, { start: range.start + start, end: range.end }, kind)];
}

/** Whether the source of a paragraph is a table: its second line says so. */
export function isTable(source: string): boolean {
  const [header = '', delimiter = ''] = source.split('\n', 2);
  return header.includes('|') && /^[ \t>]{0,20}\|?[ \t]{0,20}:?-+:?[ \t]{0,20}(?:\||\r?$)/.test(delimiter);
}

function phraseOf(piece: string, range: Range, kind: Phrase['kind']): Phrase[] {
  const trimmed = trimRange(piece, range);
  const source = piece.slice(trimmed.start, trimmed.end);
  const key = wordsOf(source);
  if (source.startsWith('<!--') && source.endsWith('-->'))
    return key === '' ? [] : [{ kind: 'comment', key, range: trimmed }];
  // A dash or ellipsis alone is still something that stands there.
  return key === '' && !/[^\s>*_~`-]/.test(source) ? [] : [{ kind, key: key || source, range: trimmed }];
}

function readTable(piece: string, range: Range): Phrase[] {
  const rows: Phrase[] = [];
  let start = range.start;
  piece
    .slice(range.start, range.end)
    .split('\n')
    .forEach((line, i) => {
      if (i !== 1) addAll(rows, phraseOf(piece, { start, end: start + line.length }, i === 0 ? 'header' : 'row'));
      start += line.length + 1;
    });
  return rows;
}

function readCode(piece: string, range: Range): Phrase[] {
  const key = wordsOf(piece.slice(range.start, range.end).replace(/^(`{3,}|~{3,})[^\n]*/, ''));
  return key === '' ? [] : [{ kind: 'code', key, range }];
}

const EMPTY_COMMENTS = /^(?:<!--\s*-->\s*)+/;

function readHtml(piece: string, range: Range): Phrase[] {
  const lead = EMPTY_COMMENTS.exec(piece.slice(range.start, range.end))?.[0].length ?? 0;
  if (lead > 0) return readHtml(piece, { start: range.start + lead, end: range.end });
  const source = piece.slice(range.start, range.end);
  if (source.startsWith('<!--')) return [{ kind: 'comment', key: wordsOf(source), range }];
  const key = wordsOf(withoutHtml(source));
  return key === '' && !/<img|<video|<svg/i.test(source)
    ? []
    : [{ kind: 'sentence', key: key || wordsOf(source), range }];
}

/** Without comments and tags. A tag that its line does not close is taken too, so that nobody looks for its end again, and put back. */
function withoutHtml(source: string): string {
  return withoutComments(source).replace(/<\/?[a-z][^>\n]*>?/gi, (tag) => (tag.endsWith('>') ? ' ' : tag));
}
