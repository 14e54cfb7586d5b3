import type { Match } from '../matching/match.ts';

/** Lines from 0; the first stays visible. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** Each section, and the front matter. */
export function foldingOf({ document: { text, lines, sections, frontMatter } }: Match): readonly FoldingRange[] {
  const lastLine = (start: number, end: number) => lines.lineAt(start + text.slice(start, end).trimEnd().length);
  const ranges = sections.map(({ range }) => ({
    startLine: lines.lineAt(range.start),
    endLine: lastLine(range.start, range.end),
  }));
  const front = frontMatter
    ? [{ startLine: lines.lineAt(frontMatter.range.start), endLine: lines.lineAt(frontMatter.range.end) }]
    : [];
  return [...front, ...ranges].filter(({ startLine, endLine }) => endLine > startLine);
}
