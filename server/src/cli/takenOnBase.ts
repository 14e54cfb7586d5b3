import { type Entry, isCalledProposal, ownNumber, type RootText, select } from '../core/index.ts';
import { type BranchBase, branchBase } from '../files/branchBase.ts';
import { PathError } from '../files/checkPath.ts';
import { textsAt } from '../files/textsAt.ts';
import type { OpenCatalog } from './catalog.ts';

/** Proposals that are to have other numbers. */
export interface Taken {
  readonly entries: readonly Entry[];
  /** Whether a file, by its place among the texts, means the proposal where it names the number. */
  readonly isSure?: (text: number, entry: Entry) => boolean;
}

/**
 * The proposals that came with the branch which is checked out, and whose numbers the base has given to others meanwhile.
 * @param wanted the base; true for the usual one
 * @throws PathError with words for the user
 */
export async function takenOnBase(
  { root: { host }, library, entries }: OpenCatalog,
  texts: readonly RootText[],
  wanted: string | true | undefined,
): Promise<Taken> {
  const base = await branchBase(host.folder, typeof wanted === 'string' ? wanted : undefined);
  if (!base) {
    const name = typeof wanted === 'string' ? `\`${wanted}\` is` : 'origin/HEAD, main and master are';
    throw new PathError(`${name} no branch that this one began at: name it, as in --conflicts origin/main.`);
  }
  const own = select(library, entries, {}).filter(
    ({ path }) => !base.began.includes(path) && !base.current.includes(path),
  );
  const taken = own.filter((entry) => isTaken(base, entry));
  if (taken.length === 0) return { entries: [] };
  const changed = await changedSince(host.folder, base, texts);
  return { entries: taken, isSure: (text) => changed.has(text) };
}

/** Whether another proposal of the series has the number on the base. */
function isTaken({ current }: BranchBase, { path, series, number }: Entry): boolean {
  return (
    number !== undefined &&
    current.some(
      (other) =>
        other !== path &&
        (series === '' || other.startsWith(`${series}/`)) &&
        isCalledProposal(other) &&
        ownNumber(other) === number,
    )
  );
}

/** The texts, by their places, that are others than when the branch began, and others than the base has now. */
async function changedSince(
  folder: string,
  base: BranchBase,
  texts: readonly RootText[],
): Promise<ReadonlySet<number>> {
  const paths = texts.map(({ path }) => path);
  const [then, now] = await Promise.all([base.start, base.name].map((revision) => textsAt(folder, revision, paths)));
  if (!(then instanceof Map) || !(now instanceof Map))
    throw new PathError(`git cannot tell what changed since ${base.name}.`);
  return new Set(texts.flatMap(({ path, text }, i) => (text === then.get(path) || text === now.get(path) ? [] : [i])));
}
