import type { Range } from '../text/range.ts';

/** Where a link, an image or a link reference definition leads, as it is written, and where that stands. */
export interface RawLink extends Range {
  readonly target: string;
}

/** `](target`, with a title perhaps; `](<target>`. */
const INLINE =
  /\]\([ \t]{0,5}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,3})(?=[ \t]*(?:(?:\r\n?|\n)[ \t]*)?[)"'(]))/g;
/** `[label]: target`, `[label]: <target>`, which neither a footnote nor a line of text is. */
const DEFINED =
  /^[ >*+-]{0,8}\[(?!\^)[^\]\r\n]{1,200}\]:[ \t]*(?:<([^<>\n]{1,1000})>|([^\s<[]{1,1000}))(?=[ \t]*(?:$|[\r"'(]))/gm;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * What looks like a link to another file, or within one: by the text alone, since a tree of each paragraph costs too much where thousands
 * of documents are read. See `inProse` for what stands in code.
 */
export function rawLinksIn(text: string): readonly RawLink[] {
  const links = text.includes('](') ? targetsOf(text, INLINE) : [];
  return text.includes(']:') ? [...links, ...targetsOf(text, DEFINED)].sort((a, b) => a.start - b.start) : links;
}

function targetsOf(text: string, pattern: RegExp): RawLink[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: inMarks, 2: bare, index }) => {
    const target = inMarks ?? bare ?? '';
    const start = index + whole.lastIndexOf(target);
    return ELSEWHERE.test(target) ? [] : [{ target, start, end: start + target.length }];
  });
}
