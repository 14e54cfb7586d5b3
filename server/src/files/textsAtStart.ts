import { formerPath } from '../core/index.ts';
import { branchStart, isShallow } from './branchBase.ts';
import { pathsOf } from './branchPaths.ts';
import { existsBelow } from './nodeHost.ts';
import { textsAt } from './textsAt.ts';

const TIMEOUT = 10_000;

/** The texts that files had where the branch that is checked out began. */
export interface TextsAtStart {
  /** The base, as it was named. */
  readonly name: string;
  /** The commit at which the branch began. */
  readonly start: string;
  /** By the path that the file has now. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Why they are not known. */
export type WhyNoStart = 'no base' | 'shallow clone' | 'git failed';

/**
 * @param folder a repository's folder, or one in it
 * @param paths relative to the folder, with forward slashes
 * @param wanted the base; the default branch unless told
 */
export async function textsAtStart(
  folder: string,
  paths: readonly string[],
  wanted?: string,
): Promise<TextsAtStart | WhyNoStart> {
  const base = await branchStart(folder, wanted);
  if (!base) return (await isShallow(folder)) ? 'shallow clone' : 'no base';
  const { name, start } = base;
  const found = await textsAt(folder, start, paths);
  if (!(found instanceof Map)) return 'git failed';
  const left = paths.filter((path) => !found.has(path));
  if (left.length === 0) return { name, start, texts: found };
  // Another name makes it no other proposal.
  const isHere = existsBelow(folder);
  const gone = (await pathsOf(folder, start, '', TIMEOUT)).filter((path) => !isHere(path));
  const former = new Map(left.flatMap((path) => [[path, formerPath(path, gone)] as const]));
  const asked = [...former.values()].filter((path) => path !== undefined);
  const earlier = asked.length === 0 ? found : await textsAt(folder, start, asked);
  if (!(earlier instanceof Map)) return 'git failed';
  const moved = [...former].flatMap(([path, from]) => {
    const text = from === undefined ? undefined : earlier.get(from);
    return text === undefined ? [] : [[path, text] as const];
  });
  return { name, start, texts: new Map([...found, ...moved]) };
}
