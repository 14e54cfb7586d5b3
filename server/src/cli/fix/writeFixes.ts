import { PathError } from '../../files/checkPath.ts';
import type { Complain } from '../../files/unreadable.ts';
import { changeWhole } from '../changeWhole.ts';
import type { MendedText } from './mendedText.ts';

/**
 * Writes mended files, each whole or not at all, one after the other: where one cannot be written, the others are.
 * @returns how many were written
 */
export async function writeFixes(texts: readonly MendedText[], complain: Complain): Promise<number> {
  let written = 0;
  for (const { root, change } of texts) {
    try {
      await changeWhole(root.host, [change]);
      written++;
    } catch (error) {
      if (!(error instanceof PathError)) throw error;
      complain(error.message);
    }
  }
  return written;
}
