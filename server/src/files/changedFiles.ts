import { createHash } from 'node:crypto';
import { formerPath } from '../core/index.ts';
import { commonCount } from '../core/text/counts.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { branchStart, isShallow } from './branchBase.ts';
import { git } from './git.ts';
import { existsBelow, nodeHost } from './nodeHost.ts';
import { notIgnored } from './notIgnored.ts';
import { MAX_NAMED } from './readText.ts';
import { textsAt } from './textsAt.ts';
import type { WhyNoStart } from './textsAtStart.ts';
import { isMarkdown } from './walk.ts';

const TIMEOUT = 30_000;
const MAX_OUTPUT = 128 * 1024 * 1024;
const AT_ONCE = 32;
/** With more files gone they are not compared line by line. */
const MAX_GONE = 200;
/** The share of lines that two files have in common when one is the other under another name: as git's own. */
const ALIKE = 0.5;

/** What a branch has changed, be it committed, staged or neither. */
export interface ChangedFiles {
  /** The base, as it was named. */
  readonly name: string;
  /** The commit at which the branch began. */
  readonly start: string;
  /** By its path now, the one that a file had at the start; undefined for a new one. Files that are as they were are left out. */
  readonly changed: ReadonlyMap<string, string | undefined>;
  /** The Markdown files that were there at the start and are not any more, be it for another name. */
  readonly gone: readonly string[];
}

/**
 * Which of some files are others than where the branch that is checked out began. Their bytes are compared with those that git holds, so that no
 * filter of the repository runs. Untracked files are new, those that git ignores are left out.
 * @param folder a repository's folder
 * @param paths relative to it, with forward slashes
 * @param wanted the base; the default branch unless told
 */
export async function changedFiles(
  folder: string,
  paths: readonly string[],
  wanted?: string,
): Promise<ChangedFiles | WhyNoStart> {
  const base = await branchStart(folder, wanted);
  if (!base) {
    const isAnswering = (await git(folder, ['rev-parse', '--git-dir'], { timeout: TIMEOUT })) !== undefined;
    if (!isAnswering) return 'git failed';
    return (await isShallow(folder)) ? 'shallow clone' : 'no base';
  }
  const { name, start } = base;
  const blobs = await blobsAt(folder, start);
  if (!blobs) return 'git failed';
  const host = nodeHost(folder);
  const changed = new Map<string, string | undefined>();
  const added = new Map<string, string>();
  await mapConcurrently(paths, AT_ONCE, async (path) => {
    const blob = blobs.get(path);
    // What is larger is no proposal, and counts as changed.
    const bytes = await host.read(path, MAX_NAMED).catch(() => undefined);
    if (blob === undefined) added.set(path, bytes ? Buffer.from(bytes).toString() : '');
    else if (!bytes || !idsOf(bytes, blob.length).includes(blob)) changed.set(path, path);
  });
  const known = await notIgnored(folder, [...added.keys()]);
  if (!known) return 'git failed';
  const fresh = paths.filter((path) => added.has(path) && known.has(path));
  const isHere = existsBelow(folder);
  const gone = [...blobs.keys()].filter((path) => isMarkdown(path) && isHere(path) === false);
  const former = fresh.length === 0 ? new Map() : await formerPaths(folder, start, gone, fresh, added);
  for (const path of fresh) changed.set(path, former.get(path));
  return { name, start, changed, gone };
}

/** The ids of the Markdown and YAML files in a commit. */
async function blobsAt(folder: string, commit: string): Promise<ReadonlyMap<string, string> | undefined> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', commit], { timeout: TIMEOUT, maxOutput: MAX_OUTPUT });
  if (listed === undefined) return undefined;
  return new Map(
    listed.split('\0').flatMap((line) => {
      const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.*\.(?:md|markdown|ya?ml))$/is.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [[path, id] as const];
    }),
  );
}

/** The ids under which git may hold a file: as it is, and with the line ends that it has in a repository. */
function idsOf(bytes: Uint8Array, length: number): readonly string[] {
  const own = Buffer.from(bytes);
  const forms = own.includes('\r\n')
    ? [own, Buffer.from(own.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')]
    : [own];
  const algorithm = length === 64 ? 'sha256' : 'sha1';
  return forms.map((form) => createHash(algorithm).update(`blob ${form.length}\0`).update(form).digest('hex'));
}

/** The names that new files had: of those that are gone the one with the same content, with a name like theirs, or with most of their lines. */
async function formerPaths(
  folder: string,
  start: string,
  goneSince: readonly string[],
  fresh: readonly string[],
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const gone = new Set(goneSince);
  const found = gone.size === 0 ? new Map<string, string>() : await textsAt(folder, start, [...gone]);
  const earlier = found instanceof Map ? found : new Map<string, string>();
  const byText = new Map([...earlier].filter(([path]) => gone.has(path)).map(([path, text]) => [text, path]));
  const former = new Map<string, string>();
  const moved = (path: string, from: string | undefined) => {
    if (from !== undefined && gone.delete(from)) former.set(path, from);
  };
  for (const path of fresh) moved(path, byText.get(texts.get(path) ?? ''));
  for (const path of fresh) if (!former.has(path)) moved(path, formerPath(path, [...gone]));
  if (gone.size > MAX_GONE) return former;
  for (const path of fresh) {
    const text = texts.get(path) ?? '';
    if (!former.has(path))
      moved(
        path,
        [...gone].find((from) => areAlike(earlier.get(from) ?? '', text)),
      );
  }
  return former;
}

/** Whether two texts have most of their lines in common. */
function areAlike(before: string, after: string): boolean {
  const [old, own] = [before, after].map((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  if (!old?.length || !own?.length) return false;
  return commonCount(old, own) / Math.max(old.length, own.length) >= ALIKE;
}
