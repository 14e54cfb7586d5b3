import { Memo } from '../text/memo.ts';

/** A name set by hand, in HTML or as `{#name}`. */
const HTML_ANCHOR =
  /\b(?:id|name)=(?:["']([^"'\n]{1,200})["']|([\w-]{1,200}))|\{[ \t]{0,3}#([\w-]{1,200})[ \t]{0,3}\}/g;
/** The same in MyST, on a line of its own: `(name)=`. */
const LABEL = /^[ \t]{0,3}\(([\w-]{1,200})\)=[ \t]*\r?$/gm;

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
  const forms = [
    ...(text.includes('<') || /\{[ \t]{0,3}#/.test(text) ? [HTML_ANCHOR] : []),
    ...(text.includes(')=') ? [LABEL] : []),
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].map(([, a, b, c]) => anchorKey(a ?? b ?? c ?? '')));
}
