import { withoutEnd } from './ends.ts';

/** What an HTML comment says, without its marks and the white space inside of them; any other text is only trimmed. */
export function commentText(source: string): string {
  const whole = source.trim();
  const start = commentStart(whole);
  return whole.slice(start, Math.max(start, commentEnd(whole))).trim();
}

/** How long the mark is that begins a comment, with all its dashes; 0 for any other text. */
export function commentStart(source: string): number {
  return /^<!--+/.exec(source)?.[0].length ?? 0;
}

/** Where the mark begins that ends a comment, with all its dashes; the length of a text without one. White space may follow it. */
export function commentEnd(source: string): number {
  const whole = source.trimEnd();
  return whole.endsWith('-->') ? withoutEnd(whole.slice(0, -1), '-').length : source.length;
}

/** A text with a space in the place of each HTML comment. One without an end is taken too, so that nobody looks for it again, and put back. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(-->|$)/g, (comment, end: string) => (end === '' ? comment : ' '));
}
