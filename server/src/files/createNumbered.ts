import { isTaken, type Naming, nextNumber, numberIn, shownNumber, withNumber } from '../core/index.ts';
import { checkedNames } from './checkPath.ts';
import { createProposal, explained } from './createProposal.ts';
import { withFolderLock } from './folderLock.ts';
import type { Host } from './host.ts';
import { walk } from './walk.ts';

export interface NumberedProposal {
  /** The path that the user confirmed, relative to the workspace folder. */
  readonly path: string;
  /** The number that was proposed, as it is written. A number that the user typed instead stays as it is. */
  readonly proposed: string | undefined;
  readonly naming: Naming;
  /** The files that count for the next number beside those on disk: those on branches. */
  readonly elsewhere: readonly string[];
  /** Today, as `YYYY-MM-DD`. */
  readonly date: string;
}

/** A file that was written. */
export interface CreatedProposal {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  /** Whether the path is another one than was confirmed, because its number was taken by then. */
  readonly isRenumbered: boolean;
  readonly text: string;
}

/** How deep below the folder of a row its files are looked for: by status or year, and in folders of their own. */
const DEPTH = 3;

/**
 * Writes a new proposal as `createProposal` does. Where the number that was proposed has been taken in the
 * meantime, by whomever on this disk, the file gets the next free one.
 * @param write gives the text for a path and the number in it
 */
export async function createNumbered(
  host: Host,
  { path, proposed, naming, elsewhere, date }: NumberedProposal,
  write: (path: string, number: string | undefined) => string,
): Promise<CreatedProposal> {
  const confirmed = checkedNames(path).join('/');
  const create = async (final: string): Promise<CreatedProposal> => {
    const text = write(final, numberIn(naming, final));
    await createProposal(host, final, text);
    return { path: final, isRenumbered: final !== confirmed, text };
  };
  const number = numberIn(naming, confirmed);
  if (number === undefined || number !== proposed) return create(confirmed);
  const from = naming.scope.split('/').filter(Boolean).join('/');
  return explained(confirmed, () =>
    withFolderLock(host, from, async () => {
      const taken = [...(await walk(host, { from, depth: DEPTH })).files, ...elsewhere];
      if (!isTaken(naming, taken, Number(number), date)) return create(confirmed);
      const free = shownNumber(naming, nextNumber(naming, taken, date) ?? Number(number) + 1);
      return create(withNumber(naming, confirmed, free));
    }),
  );
}
