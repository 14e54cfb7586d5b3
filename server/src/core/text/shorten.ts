const ELLIPSIS = '…';

/** A line of text cut behind a word, with an ellipsis, where it is longer than some UTF-16 code units; a single long word is cut itself. */
export function shorten(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  const room = Math.max(0, maxLength - ELLIPSIS.length);
  const isCutBehindWord = /\s/.test(line.charAt(room));
  const words = isCutBehindWord ? line.slice(0, room) : line.slice(0, room).replace(/\s+\S*$/, '');
  const whole = words.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:([{–—-]+$/u, '');
  return whole + ELLIPSIS;
}
