import type { CheckCommandOptions } from '../check.ts';
import type { Looked } from '../checkFiles.ts';
import type { Console } from '../console.ts';
import { fileDiff } from '../fileDiff.ts';
import type { GivenFile } from '../inputFile.ts';
import type { CheckedFile } from '../result.ts';
import type { Voice } from '../voice.ts';
import { countFixed } from './fixed.ts';
import { planFixes } from './planFixes.ts';
import { writeFixes } from './writeFixes.ts';

/** What is mended may show more that can be. A repository that is not done after so many rounds goes round in circles. */
const MAX_ROUNDS = 10;

type FixingOptions = Pick<CheckCommandOptions, 'safeFixes'>;

/** What is left after mending. */
export interface Mended {
  readonly left: Looked;
  /** How many problems are told no more. */
  readonly fixed: number;
  /** The text that was given, as it is by now. */
  readonly text?: string | undefined;
}

/** What is mended. */
export interface Source {
  /** Checks all files once more, or only the one that is given, with its text. */
  readonly look: (file?: GivenFile) => Promise<Looked | undefined>;
  /** The only file, whose text was given and is not to be written on the disk. */
  readonly given: GivenFile | undefined;
}

/** Mends what was found, and looks again, until nothing is left that can be mended. What cannot be written is complained of. */
export async function fix(
  first: Looked,
  { look, given }: Source,
  { safeFixes = false }: FixingOptions,
  { complain }: Voice,
): Promise<Mended> {
  let left = first;
  let file = given;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const texts = await planFixes(left.checked, { isSafe: safeFixes, complain });
    const own = texts.find(({ shown }) => shown === file?.path);
    const written = file ? Number(own !== undefined) : await writeFixes(texts, complain);
    if (written === 0) break;
    if (file && own) file = { ...file, text: own.document.text };
    const next = await look(file);
    if (!next) break;
    left = next;
    if (!file && written < texts.length) break;
  }
  return { left, fixed: countFixed(first.checked, left.checked), text: file?.text };
}

/** Prints what mending would change as a diff, writes nothing, and gives the exit code: 1 where something would change. */
export async function showFixes(
  checked: readonly CheckedFile[],
  { safeFixes = false }: FixingOptions,
  { complain, tell, failures }: Voice,
  console: Console,
): Promise<number> {
  const texts = await planFixes(checked, { isSafe: safeFixes, complain });
  for (const { path, before, document } of texts) console.out(fileDiff({ inRoot: path, before, after: document.text }));
  const files = `${texts.length} ${texts.length === 1 ? 'file' : 'files'}`;
  tell(texts.length === 0 ? 'nothing to fix.' : `${files} would change. Nothing was written.`);
  return failures.size > 0 ? 2 : texts.length > 0 ? 1 : 0;
}
