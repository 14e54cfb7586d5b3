import type { Range } from '../text/range.ts';

const FENCE = /^[ \t]{0,3}(?:`{3}|~{3})/;
const TAGS = /^[ \t]{0,40}(?:<pre\b[^<>]{0,200}>)(?:<code\b[^<>]{0,200}>)?/i;
const END_TAGS = /(?:<\/code>)?[ \t]{0,40}<\/pre>[ \t]{0,40}$/i;
const MAX_LINE = 1_000;

/** The lines of a fence or of a `<pre>` without what is round them, and without the margin that they share. Empty for other HTML. */
export function verbatimLines(text: string, lines: readonly Range[]): readonly Range[] {
  const [first] = lines;
  const opening = first ? text.slice(first.start, Math.min(first.end, first.start + MAX_LINE)) : '';
  if (opening.trimStart().startsWith('<') && !TAGS.test(opening)) return [];
  const inside = lines
    .filter(({ start, end }) => !FENCE.test(text.slice(start, Math.min(end, start + 8))))
    .map(({ start, end }) => {
      const source = text.slice(start, Math.min(end, start + MAX_LINE));
      const before = TAGS.exec(source)?.[0].length ?? 0;
      return { start: start + before, end: end - (END_TAGS.exec(source.slice(before))?.[0].length ?? 0) };
    })
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const margin = inside.reduce((least, { start, end }) => Math.min(least, indentOf(text, start, end)), MAX_LINE);
  return inside.map(({ start, end }) => ({ start: Math.min(end, start + margin), end }));
}

function indentOf(text: string, start: number, end: number): number {
  return text.slice(start, Math.min(end, start + MAX_LINE)).search(/[^ \t]|$/);
}
