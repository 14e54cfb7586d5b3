import type { Nodes } from 'mdast';
import { DATE_FORM, YEAR } from '../language/dateForm.ts';
import { anyStartOf, anyWordOf } from '../language/pattern.ts';
import { addAll } from '../text/longLists.ts';
import { contains, type Range, shift } from '../text/range.ts';
import { type Block, knownOf } from './block.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';
import { requirementMark } from './requirementMark.ts';

const ACCOUNT = anyWordOf(({ form }) => form.accounts);
const YOURS = anyWordOf(({ form }) => form.yours);
/** Forms of numbers. */
const NUMBERS = [/\b(?:X{3,}|N{3,}|0000)\b/, /#(?:X{1,5}|N{1,5}|0{1,5})\b/, /\bv?X\.Y(?:\.Z)?\b/, /\bX%/];
/** The spellings in which templates say "replace this". */
const SPELLINGS = [
  /\$\{[^{}\n]+\}/,
  /\{\{[^{}\n]+\}\}/,
  /\{[^{}\n]+\}/,
  /\[(?=[^[\]\n]*[^[\]\n\s^])[^[\]\n]*\]/,
  /[［｛][^［］｛｝\n]+[］｝]/,
  /<[A-Za-z][^<>\n]*>/,
  /<%[^%\n]{0,200}%>/,
  new RegExp(String.raw`[(（]${anyStartOf(({ form }) => form.remarks)}[^()（）\n]*[)）]`),
  /\b(?:TBD|TBA|TODO|FIXME|CHANGE_?ME|REPLACE_?ME)\b/,
  ...NUMBERS,
  /\?{3,}/,
  /[\w.+-]{1,40}@example\.(?:com|net|org)\b/,
  new RegExp(String.raw`@(?:(?:github-?)?(?:${ACCOUNT}|id)|(?:${YOURS})[-_][\w-]+)\b(?!:)`),
];
/** `YYYY-MM-DD-short-name` is one as a whole. */
const DATES = [/\b[Yy]{4}[-/.][Mm]{2}[-/.][Dd]{2}(?:[-\w]*\w)?/, new RegExp(DATE_FORM)];
const anyOf = (spellings: readonly RegExp[]) =>
  new RegExp(spellings.map((spelling) => `(?:${spelling.source})`).join('|'), 'g');
const PLACEHOLDER = anyOf(SPELLINGS);
/** The many forms of dates cost time, and few texts have any. */
const PLACEHOLDER_OR_DATE = anyOf([...SPELLINGS, ...DATES]);
const FORM = new RegExp(`^(?:${anyOf([...NUMBERS, ...DATES]).source})$`);
const MAY_HOLD_DATE = new RegExp(YEAR);
const HTML_TAG =
  /^<(?:a|abbr|b|br|code|del|details|div|em|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video|picture|source)(?:\s*\/?>|\s+(?:[\w:-]+\s*=|open\b|controls\b|hidden\b|reversed\b|checked\b)|$)|^<(?=[^<>]*>$)[a-z][\w-]*(?:\s[^<>]*)?(?:\s[\w:-]+\s*=\s*["']|\/>$)/i;

const MARK = new RegExp(`[[{<(（@%#［｛]|${YEAR}|TB[DA]|TODO|FIXME|_?ME\\b|XXX|NNN|0000|X\\.Y|\\?{3}`);

/** Whether a text has anything at all that may be a placeholder; cheap. */
export function mayHoldPlaceholder(text: string): boolean {
  return MARK.test(text);
}

/** What makes two placeholders the same: neither case nor white space matters. */
export function placeholderKey(source: string): string {
  return source.toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a placeholder is the form of a number or a date, as `NNNN` is: prose may speak of the form itself. */
export function isForm(source: string): boolean {
  return FORM.test(source);
}

/** Where a plain piece of text, without Markdown to look at, reads like a placeholder. */
export function findPlaceholdersInText(text: string): readonly Range[] {
  if (!mayHoldPlaceholder(text)) return [];
  return [...text.matchAll(MAY_HOLD_DATE.test(text) ? PLACEHOLDER_OR_DATE : PLACEHOLDER)]
    .filter((match) => isPlaceholder(match[0], text.slice(match.index + match[0].length)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Where a block reads like a placeholder. Never a link, an image, a footnote, a task box or code.
 * @param definitions labels (lower case) of the link reference definitions of the whole document
 * @param isWanted whether what reads like a placeholder is asked for: the block is looked at closely only where any is
 */
export function findPlaceholders(
  text: string,
  block: Range & Pick<Block, 'kind' | 'kept'>,
  definitions: ReadonlySet<string>,
  isWanted: (source: string) => boolean = () => true,
): readonly Range[] {
  if (block.kind === 'code' || block.kind === 'html') return [];
  const piece = text.slice(block.start, block.end);
  if (!mayHoldPlaceholder(piece)) return [];
  const candidates = knownOf(text, block, 'placeholders', findPlaceholdersInText).filter(({ start, end }) => {
    const source = piece.slice(start, end);
    if (block.kind === 'heading' && isHeadingMark(source)) return false;
    return isWanted(source) && !(source.startsWith('[') && definitions.has(source.slice(1, -1).trim().toLowerCase()));
  });
  if (candidates.length === 0) return candidates;
  const asTheyStand = knownOf(text, block, 'opaque', opaqueIn);
  return candidates
    .filter((range) => !asTheyStand.some((other) => contains(other, range)))
    .map((range) => shift(range, block.start));
}

/** Whether what stands beside a heading says what the section is: `[optional]`. Elsewhere that may stand for a value. */
function isHeadingMark(source: string): boolean {
  return source.startsWith('[') && requirementMark(`x ${source}`) !== undefined;
}

function isPlaceholder(source: string, rest: string): boolean {
  // Task boxes, footnotes and reference marks as `[1]` mean what they say.
  if (source.startsWith('[')) return !/^\[(?:[ xX]|\^.*|\d+)\]$/.test(source) && !/^[([]/.test(rest);
  if (source.startsWith('<'))
    return !HTML_TAG.test(source) && !/^<[a-z][a-z0-9+.-]*:|^<[^\s>@]+@[^\s>]+>/i.test(source);
  return true;
}

/** Code, links, images and comments: whatever stands in them was meant as it stands. So is all that is too complex to be parsed. */
function opaqueIn(piece: string): readonly Range[] {
  const tree = parseMarkdown(piece);
  return tree ? opaqueRanges(tree, piece) : [{ start: 0, end: piece.length }];
}

function opaqueRanges(tree: Nodes, piece: string): Range[] {
  const ranges: Range[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const isOpaque =
      ['inlineCode', 'code', 'image', 'imageReference', 'link', 'linkReference'].includes(node.type) ||
      (node.type === 'definition' && !node.url.startsWith('[')) ||
      (node.type === 'html' && (piece.startsWith('<!--', rangeOf(node).start) || HTML_TAG.test(node.value)));
    if (isOpaque) ranges.push(rangeOf(node));
    else if ('children' in node) addAll(open, node.children);
  }
  return ranges;
}
