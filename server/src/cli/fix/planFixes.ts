import { fixAll } from '../../core/index.ts';
import { type Complain, explain } from '../../files/unreadable.ts';
import type { CheckedFile } from '../result.ts';
import { Authors } from './authors.ts';
import { fixOptionsOf } from './fixOptions.ts';
import { mendAmong } from './mendAmong.ts';
import { keyOf, MendedText } from './mendedText.ts';
import { mendIndexes } from './mendIndexes.ts';

export interface PlanOptions {
  /** Whether only what is certain is mended, so that no word of an author is changed, added or taken away: as when the editor saves. */
  readonly isSafe: boolean;
  readonly complain: Complain;
}

/**
 * What mends the files that were checked, as far as that can be done without asking: each proposal by itself, then what it and others do not
 * agree on, be these among the files or not, and last the indexes that tell of them. Nothing is written.
 * @returns the files that change, each once
 */
export async function planFixes(
  files: readonly CheckedFile[],
  { isSafe, complain }: PlanOptions,
): Promise<readonly MendedText[]> {
  const texts = new Map<string, MendedText>();
  const authors = new Authors();
  for (const file of files) {
    const { match, problems, inIndexes, root, inRoot: path, path: shown } = file;
    if (problems.length === 0 && !inIndexes) continue;
    try {
      const text = new MendedText({ root, path, shown }, file.document(), match);
      texts.set(keyOf(root, path), text);
      if (!match || problems.length === 0) continue;
      const options = fixOptionsOf(file, isSafe ? undefined : await authors.in(root));
      text.edit(fixAll(match, { ...options, isSafe }));
    } catch (error) {
      complain(explain(shown, error));
    }
  }
  if (!isSafe) await mendAmong(files, texts, complain);
  await mendIndexes(files, texts);
  return [...texts.values()].filter(({ isChanged }) => isChanged);
}
