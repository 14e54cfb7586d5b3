import { Memo } from '../text/memo.ts';

/** A name set by hand, in HTML or as `{#name}`. */
const HTML_ANCHOR = /\b(?:id|name)=(?:["']([^"'\n]{1,200})["']|([\w-]{1,200}))|\{#([\w-]{1,200})\}/g;

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
  return anchorKey(
    title
      .replace(/<!--(?:(?!<!--).)*?-->/g, '')
      .replace(/\{#[^{}]*\}\s*$/, '')
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1'),
  );
}

/** The keys of the anchors that a text sets by hand. */
export function anchorsByHand(text: string): readonly string[] {
  if (!text.includes('<') && !text.includes('{#')) return [];
  return [...text.matchAll(HTML_ANCHOR)].map(([, a, b, c]) => anchorKey(a ?? b ?? c ?? ''));
}
