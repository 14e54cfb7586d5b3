import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { codeOf, type Host } from './host.ts';
import { textIfReadable } from './readText.ts';

const NAME = '.proposals.lock';
/** How long a lock may stay the same, in milliseconds, before its owner counts as gone: owners need a few of them. */
const PATIENCE = 5000;
const PAUSE = 10;

/**
 * Does something while no other process does the same for a folder, which is made where there is none. What a process that died left behind
 * holds nobody up for long; nothing stays behind.
 */
export async function withFolderLock<Result>(host: Host, folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = folder === '' ? NAME : `${folder}/${NAME}`;
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  await acquire(host, lock, mine);
  try {
    return await work();
  } finally {
    if ((await textIfReadable(host, lock)) === mine) await host.remove(lock);
  }
}

async function acquire(host: Host, lock: string, mine: string): Promise<void> {
  let seen: string | undefined;
  let since = performance.now();
  while (!(await created(host, lock, mine))) {
    const found = await textIfReadable(host, lock);
    if (found !== seen) [seen, since] = [found, performance.now()];
    const waited = performance.now() - since;
    if (waited > 2 * PATIENCE) throw new Error(l10n.t('`{0}` is in the way, delete it', lock));
    if (found !== undefined && (isOfDeadProcess(found) || waited > PATIENCE)) await remove(host, lock, found, mine);
    else await sleep(PAUSE * (0.5 + Math.random()));
  }
}

/**
 * Removes a dead owner's lock, under a lock of its own: of two that see it at once, the second would otherwise remove what
 * the first has created since.
 */
async function remove(host: Host, lock: string, dead: string, mine: string): Promise<void> {
  const guard = `${lock}.old`;
  if (!(await created(host, guard, mine))) {
    const found = await textIfReadable(host, guard);
    if (found !== undefined && isOfDeadProcess(found)) await host.remove(guard);
    else await sleep(PAUSE);
    return;
  }
  try {
    if ((await textIfReadable(host, lock)) === dead) await host.remove(lock);
  } finally {
    await host.remove(guard);
  }
}

/** Whether a file that did not exist was written. */
async function created(host: Host, path: string, content: string): Promise<boolean> {
  try {
    await host.write(path, content);
    return true;
  } catch (error) {
    // Windows refuses for a moment what is just being deleted.
    const code = codeOf(error);
    if (code === 'EEXIST' || (code === 'EPERM' && (await textIfReadable(host, path)) !== undefined)) return false;
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
    return codeOf(error) === 'ESRCH';
  }
}
