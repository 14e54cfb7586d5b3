import { type FixAllOptions, fixableIn, ownNumber } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import type { CheckedFile } from '../result.ts';

/**
 * What the fixes of a checked file go by: what it was judged by, its number, the day and the author.
 * @param author the name that git knows, if it knows one
 */
export function fixOptionsOf(
  { match, known = {}, problems, inRoot }: CheckedFile,
  author: string | undefined,
): FixAllOptions {
  const { committedStatus, transitions, base, frozen, around } = known;
  const number = ownNumber(inRoot);
  return {
    today: localDate(),
    ...(author !== undefined && { author }),
    ...(number !== undefined && { number }),
    ...(committedStatus !== undefined && { committedStatus }),
    ...(transitions && { transitions }),
    ...(base && { base }),
    ...(frozen && { frozen }),
    ...(around && { around }),
    isWanted: match ? fixableIn(match, known, problems) : () => false,
  };
}
