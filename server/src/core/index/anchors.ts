import { Memo } from '../text/memo.ts';

/** A name set by hand, in HTML, as `{#name}`, or on a line of its own as `(name)=`. */
const BY_HAND =
  /^[ \t]{0,3}\(([\w-]{1,200})\)=[ \t]*\r?$|\b(?:id|name)=(?:["']([^"'\n]{1,200})["']|([\w-]{1,200}))|\{[ \t]{0,3}#([\w-]{1,200})[ \t]{0,3}\}/gm;

/** What makes two anchors the same, however a site makes one of a heading: letters and digits alone. */
export function anchorKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const anchors = new Memo<string>(2_000);

/** The key of the anchor that sites make of a heading. */
export function anchorOf(title: string): string {
  return anchors.get(title, computeAnchor);
}

function computeAnchor(title: string): string {
  return anchorKey(readAs(title));
}

/** What hosts show of a heading without the tags: not `Vec<T>`, which is most often code. */
const TAG = /<\/?(?:a|abbr|b|br|code|em|i|img|kbd|small|span|strong|sub|sup)(?:\s[^<>]{0,300})?\/?>/gi;

/** A heading as its anchor is made of it. */
function readAs(title: string): string {
  return title
    .replace(/<!--(?:(?!<!--).)*?-->/g, '')
    .replace(/\{\s*#[^{}]*\}\s*$/, '')
    .replace(TAG, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1');
}

/** The anchor of a heading as most hosts write it: `costs--time` for `Costs & Time`. */
export function writtenAnchor(title: string): string {
  return readAs(title)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]+/gu, '')
    .replace(/ /g, '-');
}

/** The keys of the anchors that a text sets by hand. */
export function anchorsByHand(text: string): readonly string[] {
  if (!text.includes('<') && !text.includes(')=') && !/\{[ \t]{0,3}#/.test(text)) return [];
  return [...text.matchAll(BY_HAND)].map(([, ...names]) => anchorKey(names.find((name) => name !== undefined) ?? ''));
}
