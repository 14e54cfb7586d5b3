import stringWidth from 'string-width';
import { endOfLine, type LineIndex, type Range } from '../../core/index.ts';
import { printable } from '../console.ts';

/** A line of a text as a terminal shows it, and where in it something stands; both count in columns. */
export interface Excerpt {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly from: number;
  /** At least one: of what has no width, the place is shown. */
  readonly width: number;
}

/** In columns: where a tab leads. */
const TAB = 4;
/** In characters: of longer lines what is near the place is enough, however wide a terminal is. */
const NEAR = 2_000;
const CUT = '…';

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Whether it is what the excerpt is about. */
  readonly isMarked: boolean;
}

/**
 * The line on which a range starts, as far as it fits, with what of the range is on it. Tabs become spaces, what a terminal would obey is
 * shown as unknown; a line that is too long is cut around the range.
 * @param available how many columns there are
 */
export function excerptOf(text: string, lines: LineIndex, range: Range, available: number): Excerpt {
  const line = lines.lineAt(range.start);
  const start = Math.max(lines.lineStart(line), range.start - NEAR);
  const end = Math.min(endOfLine(text, range.start), range.start + NEAR);
  const isCutBefore = start > lines.lineStart(line);
  const isCutBehind = end < endOfLine(text, range.start);
  const cells = cellsOf(text.slice(start, end), { start: range.start - start, end: range.end - start });
  const first = cells.findIndex(({ isMarked }) => isMarked);
  const at = first < 0 ? cells.length : first;
  const marked = widthOf(cells.filter(({ isMarked }) => isMarked));
  const whole = widthOf(cells);
  if (whole <= available && !isCutBefore && !isCutBehind)
    return { line: line + 1, text: shownOf(cells), from: widthOf(cells.slice(0, at)), width: Math.max(1, marked) };
  // What stands before it says most of what it is: as much as there is room for, and a third of it at least.
  const room = Math.max(1, available - 2 * CUT.length);
  const before = Math.max(Math.floor(room / 3), room - marked);
  let left = at;
  for (let used = 0; left > 0 && used + (cells[left - 1] as Cell).width <= Math.min(before, room); left--)
    used += (cells[left - 1] as Cell).width;
  let right = left;
  for (let used = 0; right < cells.length && used + (cells[right] as Cell).width <= room; right++)
    used += (cells[right] as Cell).width;
  const head = left > 0 || isCutBefore ? CUT : '';
  const tail = right < cells.length || isCutBehind ? CUT : '';
  const shown = cells.slice(left, right);
  return {
    line: line + 1,
    text: head + shownOf(shown) + tail,
    from: head.length + widthOf(cells.slice(left, Math.min(at, right))),
    width: Math.max(1, widthOf(shown.filter(({ isMarked }) => isMarked))),
  };
}

/** What a person sees as one character each: a wide one takes two columns, one with accents a single one. */
function cellsOf(line: string, { start, end }: Range): readonly Cell[] {
  let column = 0;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)].map(({ segment, index }) => {
    const text = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : segment === ' ' ? ' ' : shown(segment);
    const width = stringWidth(text);
    column += width;
    return { text, width, isMarked: index < end && index + segment.length > start };
  });
}

function shown(segment: string): string {
  // A byte order mark is there, and nobody sees it.
  return segment === '\uFEFF' ? '' : printable(segment);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function shownOf(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}
