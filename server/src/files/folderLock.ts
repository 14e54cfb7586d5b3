import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { codeOf, type Host } from './host.ts';
import { textIfThere } from './readText.ts';

const NAME = '.proposals.lock';
/** In milliseconds: how long a lock may stay the same. Owners need a few of them; some are stopped, or on another machine. */
const PATIENCE = 5000;
/** The same for one that names no owner: none of ours, since those are never seen half written but where a disk cannot help it. */
const PATIENCE_FOR_NOBODY = 500;
/** So long, with all that was removed meanwhile, is too long. */
const MOST_PATIENCE = 4 * PATIENCE;
const PAUSE = 10;

/**
 * Does something while no other process does the same for a folder, which is made where there is none. What a process that died left behind
 * holds nobody up for long; nothing stays behind.
 */
export async function withFolderLock<Result>(host: Host, folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = folder === '' ? NAME : `${folder}/${NAME}`;
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  await acquire(host, lock, mine, (dead) => removeGuarded(host, lock, dead, mine));
  try {
    return await work();
  } finally {
    await release(host, lock, mine);
  }
}

/**
 * Has a file with one's own name in it where none is.
 * @param removeDead removes one that was left behind, as long as it is still the same
 */
async function acquire(
  host: Host,
  lock: string,
  mine: string,
  removeDead: (dead: string) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  let since = start;
  let seen: string | undefined;
  while (!(await created(host, lock, mine))) {
    const found = await contentOf(host, lock);
    const now = performance.now();
    if (found !== seen) [seen, since] = [found, now];
    if (now - start > MOST_PATIENCE) throw inTheWay(lock);
    if (found !== undefined && isLeftBehind(found, now - since)) await removeDead(found);
    else await sleep(PAUSE * (0.5 + Math.random()));
  }
}

/**
 * Removes a dead owner's lock, under a lock of its own: of two that see it at once, the second would otherwise remove what
 * the first has created since. Of that one nobody holds what is left behind for longer than a moment, so that it needs no further one.
 */
async function removeGuarded(host: Host, lock: string, dead: string, mine: string): Promise<void> {
  const guard = `${lock}.old`;
  await acquire(host, guard, mine, (left) => removeSame(host, guard, left));
  try {
    await removeSame(host, lock, dead);
  } finally {
    await release(host, guard, mine);
  }
}

async function removeSame(host: Host, path: string, content: string): Promise<void> {
  if ((await contentOf(host, path)) !== content) return;
  await host.remove(path).catch(() => {
    throw inTheWay(path);
  });
}

/** What cannot be removed counts as left behind soon, and what was to be done is done. */
async function release(host: Host, lock: string, mine: string): Promise<void> {
  if ((await contentOf(host, lock)) === mine) await host.remove(lock).catch(() => undefined);
}

/** Undefined where nothing is, '' for what is no text. */
async function contentOf(host: Host, path: string): Promise<string | undefined> {
  return textIfThere(host, path).catch(() => '');
}

function inTheWay(path: string): Error {
  return new Error(l10n.t('`{0}` is in the way, delete it', path));
}

/** Whether a file that did not exist was written. */
async function created(host: Host, path: string, content: string): Promise<boolean> {
  try {
    await host.write(path, content);
    return true;
  } catch (error) {
    // Windows refuses for a moment what is just being deleted.
    const code = codeOf(error);
    if (code === 'EEXIST' || (code === 'EPERM' && (await contentOf(host, path)) !== undefined)) return false;
    throw error;
  }
}

/** @param forLong in milliseconds, since when it is as it is */
function isLeftBehind(content: string, forLong: number): boolean {
  const [, pid = '', host] = /^(\d{1,10}) (\S+) \S+$/.exec(content) ?? [];
  if (host === undefined) return forLong > PATIENCE_FOR_NOBODY;
  return forLong > PATIENCE || (host === hostname() && !isAlive(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
