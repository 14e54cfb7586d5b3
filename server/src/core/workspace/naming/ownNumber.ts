import { proposalFile } from './files.ts';
import { isYear, type NameParts } from './parts.ts';

/**
 * The number that a proposal's path gives it: 42 for `rfcs/0042-add-cache.md`. Undefined where it has none, or only a stub such
 * as `0000`, and for what may be a year; a number behind a date is that day's only.
 * @param path relative to the workspace folder, with forward slashes
 */
export function ownNumber(path: string): number | undefined {
  const parts = undatedParts(path);
  return parts?.prefix === '' && isYear(parts.number) ? undefined : Number(parts?.number) || undefined;
}

/** The same, where what may be a year is a number as well: in a series of thousands it is one, and years are in order, too. */
export function numberOrYear(path: string): number | undefined {
  return Number(undatedParts(path)?.number) || undefined;
}

function undatedParts(path: string): NameParts | undefined {
  const file = proposalFile(path);
  return file?.parts.date === '' ? file.parts : undefined;
}
