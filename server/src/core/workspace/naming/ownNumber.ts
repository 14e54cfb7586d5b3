import { proposalsByFolder } from './files.ts';
import { isYear } from './parts.ts';

/**
 * The number that a proposal's path gives it: 42 for `rfcs/0042-add-cache.md`. Undefined where it has none, or only a stub such
 * as `0000`, and for what may be a year; a number behind a date is that day's only.
 * @param path relative to the workspace folder, with forward slashes
 */
export function ownNumber(path: string): number | undefined {
  const [file] = [...proposalsByFolder([path]).values()].flat();
  if (file?.parts.date !== '' || (file.parts.prefix === '' && isYear(file.parts.number))) return undefined;
  return Number(file.parts.number) || undefined;
}
