import { blocksOf } from '../document/blocksOf.ts';
import type { Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';

/** Lines from 0; the first stays visible. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  /** The template's advice, which editors can fold all at once as they do comments. */
  readonly isGuidance?: true;
}

/** Each section, the front matter, and the template's advice where it is left. */
export function foldingOf(match: Match): readonly FoldingRange[] {
  const { text, lines, sections, frontMatter } = match.document;
  const fold = ({ start, end }: Range): FoldingRange => ({
    startLine: lines.lineAt(start),
    endLine: lines.lineAt(start + text.slice(start, end).trimEnd().length),
  });
  const front = frontMatter
    ? [{ startLine: lines.lineAt(frontMatter.range.start), endLine: lines.lineAt(frontMatter.range.end) }]
    : [];
  const advice = guidanceIn(match).map((range): FoldingRange => ({ ...fold(range), isGuidance: true }));
  return [...front, ...sections.map(({ range }) => fold(range)), ...advice].filter(
    ({ startLine, endLine }) => endLine > startLine,
  );
}

/** Advice and comments that are left, each with what follows it up to the author's own words. */
function guidanceIn({ document, head, contents }: Match): readonly Range[] {
  const { text } = document;
  const comments = blocksOf(document).filter(({ kind, start }) => kind === 'html' && text.startsWith('<!--', start));
  const guidance = [head, ...contents.values()].flatMap((content) => content.guidance);
  const inOrder = [...comments, ...guidance].sort((a, b) => a.start - b.start);
  const joined: Range[] = [];
  for (const { start, end } of inOrder) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else if (
      last &&
      /^[\s>*+\-.\d)]*$/.test(text.slice(last.end, Math.min(start, last.end + 400))) &&
      start - last.end < 400
    )
      joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
