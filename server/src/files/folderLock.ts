import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { textIfReadable } from './readText.ts';

const NAME = '.proposals.lock';
/** How long a lock may stay the same, in milliseconds, before its owner counts as gone: owners need a few of them. */
const PATIENCE = 5000;
const PAUSE = 10;

/**
 * Does something while no other process does the same for a folder on this disk. What a process that died left behind
 * holds nobody up for long; nothing stays behind.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, NAME);
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  await acquire(lock, mine);
  try {
    return await work();
  } finally {
    if ((await textIfReadable(lock)) === mine) await rm(lock, { force: true });
  }
}

async function acquire(lock: string, mine: string): Promise<void> {
  let seen: string | undefined;
  let since = performance.now();
  while (!(await created(lock, mine))) {
    const found = await textIfReadable(lock);
    if (found !== seen) [seen, since] = [found, performance.now()];
    const waited = performance.now() - since;
    if (waited > 2 * PATIENCE) throw new Error(l10n.t('`{0}` is in the way, delete it', lock));
    if (found !== undefined && (isOfDeadProcess(found) || waited > PATIENCE)) await remove(lock, found, mine);
    else await sleep(PAUSE * (0.5 + Math.random()));
  }
}

/**
 * Removes a dead owner's lock, under a lock of its own: of two that see it at once, the second would otherwise remove what
 * the first has created since.
 */
async function remove(lock: string, dead: string, mine: string): Promise<void> {
  const guard = `${lock}.old`;
  if (!(await created(guard, mine))) {
    const found = await textIfReadable(guard);
    if (found !== undefined && isOfDeadProcess(found)) await rm(guard, { force: true });
    else await sleep(PAUSE);
    return;
  }
  try {
    if ((await textIfReadable(lock)) === dead) await rm(lock, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** Whether a file that did not exist was written. */
async function created(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    // Windows refuses for a moment what is just being deleted.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || (code === 'EPERM' && (await textIfReadable(path)) !== undefined)) return false;
    throw error;
  }
}

function isOfDeadProcess(content: string): boolean {
  const [, pid = '', host] = /^(\d{1,10}) (\S+) \S+$/.exec(content) ?? [];
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
