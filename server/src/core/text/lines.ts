import type { Range } from './range.ts';

/** Offset of the first character of the line that holds an offset; on the first line that behind a byte order mark. */
export function startOfLine(text: string, offset: number): number {
  const first = textStart(text);
  if (offset <= first) return offset;
  // Between the two characters of `\r\n` the line is not over yet.
  const from = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n' ? offset - 2 : offset - 1;
  for (let at = from; at >= first; at--) if (isLineEnd(text, at)) return at + 1;
  return first;
}

/** Offset at which the line that holds an offset ends, before its line ending. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at > 0 && text.charAt(at) === '\n' && text.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** Offset of the first character behind the line ending of the line that holds an offset. */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  if (end >= text.length) return text.length;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The lines of a stretch of text, without the `\n` or `\r\n` at their ends. */
export function linesIn(text: string, { start: from, end: to }: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    lines.push({ start, end: end > start && text.charAt(end - 1) === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Offset of a text's first character: 1 behind a byte order mark. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Lines end as in `LineIndex`: at `\n`, `\r\n` or a lone `\r`. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}
