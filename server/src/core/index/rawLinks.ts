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
/** `]((https://…))`: the bracket too many makes a path of the address. */
const BRACKETED = /\]\((\([a-z][a-z\d+.-]{1,20}:\/\/[^\s()<>[\]]{1,1000}\)?)\)/gi;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * What looks like a link to another file, or within one: by the text alone, since a tree of each paragraph costs too much where thousands
 * of documents are read. See `inProse` for what stands in code.
 */
export function rawLinksIn(text: string): readonly RawLink[] {
  const forms = [
    ...(text.includes('](') ? [INLINE] : []),
    ...(text.includes(']((') ? [BRACKETED] : []),
    ...(text.includes(']:') ? [DEFINED] : []),
  ];
  const links = forms.flatMap((form) => targetsOf(text, form));
  return forms.length > 1 ? links.sort((a, b) => a.start - b.start) : links;
}

function targetsOf(text: string, pattern: RegExp): RawLink[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: first, 2: second, index }) => {
    const target = first ?? second ?? '';
    const start = index + whole.lastIndexOf(target);
    return ELSEWHERE.test(target) ? [] : [{ target, start, end: start + target.length }];
  });
}
