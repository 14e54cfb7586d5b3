import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../version.ts';

/** What tells this very program from others: a build that was made anew may do otherwise under the same version. Plain JSON. */
export const THIS_PROGRAM: readonly (string | number)[] = [VERSION, ...buildOf(fileURLToPath(import.meta.url))];

function buildOf(file: string): readonly number[] {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}
