import { maxOf } from '../../text/longLists.ts';
import type { ProposalFile } from './files.ts';

/** A number further from the rest than this, in a small group of its own, is no number of the row. */
const FAR = 500;
const MIN_TO_JUDGE = 8;

/**
 * The highest number of a row, 0 for none. Numbers that belong to no row are passed over: `9999-example`, or
 * `2026-roadmap` beside `0042-add-cache`.
 */
export function highestOf(numbers: readonly number[]): number {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  let count = sorted.length;
  while (count > 1 && isAllNines(sorted[count - 1] ?? 0) && (sorted[count - 2] ?? 0) < (sorted[count - 1] ?? 0) - 1) {
    count--;
  }
  for (let i = count - 1; i > 0; i--) {
    const [low = 0, high = 0] = [sorted[i - 1], sorted[i]];
    const span = low - (sorted[0] ?? 0) + 1;
    if (high - low >= FAR && high - low > 5 * span && count - i <= Math.max(1, i / 4)) count = i;
  }
  const highest = sorted[count - 1] ?? 0;
  return count === 1 && sorted.length === 1 && isAllNines(highest) ? 0 : highest;
}

/** Whether numbers come from elsewhere, from issues or pull requests: they have large and uneven gaps throughout. */
export function isGivenElsewhere(numbers: readonly number[]): boolean {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  if (sorted.length < MIN_TO_JUDGE) return false;
  const gaps = sorted.slice(1).map((number, i) => number - (sorted[i] ?? 0));
  const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
  return middle >= 3 && new Set(gaps).size > 2;
}

/**
 * How many digits a row's numbers have at least, 0 where they are not padded. Of the newest names that show it, most decide.
 * @param expected what the template's own name shows, for names that show nothing
 */
export function widthOf(files: readonly ProposalFile[], expected = 0): number {
  const numbers = files.map(({ parts }) => parts.number).filter((number) => number !== '');
  const isPadded = (number: string) => /^0\d/.test(number);
  const width = maxOf(
    numbers.filter(isPadded).map((number) => number.length),
    0,
  );
  if (width === 0) return numbers.every((number) => number.length >= expected) ? expected : 0;
  const telling = numbers.filter((number) => number.length < width || isPadded(number)).slice(-10);
  const padding = telling.filter(isPadded);
  return padding.length * 2 >= telling.length ? (padding.at(-1)?.length ?? 0) : 0;
}

/** A number as file names of the row show it. */
export function padded(number: number, width: number): string {
  return `${number}`.padStart(width, '0');
}

function isAllNines(number: number): boolean {
  return /^9{2,}$/.test(`${number}`);
}
