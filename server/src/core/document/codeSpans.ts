/** A text with spaces in place of its code spans (CommonMark 0.31, section 6.1): what is found in it has the same offsets. */
export function withoutCodeSpans(text: string): string {
  if (!text.includes('`')) return text;
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ start: index, length }));
  /** For each run of backticks which next one is as long. */
  const closing: (number | undefined)[] = [];
  const seen = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { length } = runs[i] as (typeof runs)[number];
    closing[i] = seen.get(length);
    seen.set(length, i);
  }
  const parts: string[] = [];
  let at = 0;
  for (let i = 0; i < runs.length; ) {
    const end = runs[closing[i] ?? -1];
    const start = runs[i];
    if (start && end) {
      parts.push(text.slice(at, start.start), ' '.repeat(end.start + end.length - start.start));
      at = end.start + end.length;
    }
    i = (closing[i] ?? i) + 1;
  }
  return parts.join('') + text.slice(at);
}
