import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shown } from '../files/checkPath.ts';
import { leadsOut } from '../files/disk/withinFolder.ts';
import { isThere, realPath } from '../files/nodeHost.ts';
import { pathFrom } from '../files/pathFrom.ts';

/** What cannot be done; the message tells the agent what to do instead. */
export class RefusedError extends Error {}

/** Where an agent may read and write, and how. */
export interface Reach {
  /** Real paths of folders, at least one; nothing outside of them is read or written. */
  readonly folders: readonly string[];
  /** Texts that are not on the disk yet, by real path: what is open in an editor. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Takes the new text of a file that is among `texts`, in place of writing it. */
  readonly edit?: (path: string, text: string) => Promise<void>;
  /** Where what was read is kept for the next call; without one all is read anew then. */
  readonly cacheFolder?: string | undefined;
}

/** A file or folder within reach, which need not be there. */
export interface Place {
  /** The folder of the reach that it is in. */
  readonly folder: string;
  /** Its real path, as far as there is one. */
  readonly path: string;
  /** The nearest folder at or above it that is there. */
  readonly above: string;
}

/**
 * Where a path of an agent leads.
 * @param path absolute, a `file:` URI, or relative to one of the folders; links are followed
 * @throws RefusedError for what is outside
 */
export async function placeIn({ folders }: Reach, path: string): Promise<Place> {
  const wanted = plainPath(path);
  const ways = isAbsolute(wanted) ? [resolve(wanted)] : folders.map((folder) => resolve(folder, wanted));
  const found = await Promise.all(ways.map(realWay));
  // What is nowhere yet is meant for the first folder.
  const { path: real, above } = (found.find(({ isThere }) => isThere) ?? found[0]) as RealWay;
  const folder = folders.find((one) => !leadsOut(one, real));
  if (folder !== undefined) return { folder, path: real, above };
  throw new RefusedError(
    `\`${shown(path)}\` is outside of what is open here. Name a path in ${folders.map((folder) => `\`${folder}\``).join(' or ')}.`,
  );
}

/** A path of the disk as the agent is to see it: relative where that is clear. */
export function shownPath({ folders }: Reach, path: string): string {
  const [only] = folders;
  if (folders.length !== 1 || only === undefined) return path;
  return pathFrom(only, path) || '.';
}

function plainPath(path: string): string {
  if (path.includes('\0')) throw new RefusedError('A path cannot hold the character NUL.');
  if (!/^file:/i.test(path)) return path;
  try {
    return fileURLToPath(path);
  } catch {
    throw new RefusedError(`\`${shown(path)}\` is no address of a file on this machine. Give its path.`);
  }
}

interface RealWay extends Pick<Place, 'path' | 'above'> {
  readonly isThere: boolean;
}

/** Links are followed as far as there is anything; what leads to nothing by a link is refused. */
async function realWay(path: string): Promise<RealWay> {
  for (let at = path; ; at = dirname(at)) {
    const real = await realPath(at).catch(() => undefined);
    if (real !== undefined) return { path: join(real, relative(at, path)), above: real, isThere: at === path };
    if (await isThere(at)) throw new RefusedError(`\`${shown(path)}\`: a symbolic link there leads to nothing.`);
    if (at === dirname(at)) return { path, above: at, isThere: false };
  }
}
