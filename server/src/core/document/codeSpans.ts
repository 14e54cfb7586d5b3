/** Backticks, and the blank lines that no code span goes beyond. */
const MARK = /`+|\n[ \t]*(?=\r?\n)/g;

/** A block's text with spaces in place of its code spans (CommonMark 0.31, section 6.1): what is found in it has the same offsets. */
export function withoutCodeSpans(text: string): string {
  if (!text.includes('`')) return text;
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ start: index, mark }));
  /** For each run of backticks which next one is as long. */
  const closing: (number | undefined)[] = [];
  let seen = new Map<string, number>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]?.mark ?? '';
    if (!mark.startsWith('`')) {
      seen = new Map();
      continue;
    }
    closing[i] = seen.get(mark);
    seen.set(mark, i);
  }
  const parts: string[] = [];
  let at = 0;
  for (let i = 0; i < marks.length; ) {
    const [opening, end] = [marks[i], marks[closing[i] ?? -1]];
    if (opening && end) {
      parts.push(text.slice(at, opening.start), ' '.repeat(end.start + end.mark.length - opening.start));
      at = end.start + end.mark.length;
    }
    i = (closing[i] ?? i) + 1;
  }
  return parts.join('') + text.slice(at);
}
