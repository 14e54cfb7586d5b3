import { randomBytes } from 'node:crypto';
import { chmod, constants, copyFile, link, lstat, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../host.ts';
import { patiently } from './patience.ts';

/** How disks answer that know no second name for a file: FAT, some of the network. */
const NO_LINKS = ['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'];
const ASIDE = /^\.proposals-[0-9a-f]{16}\.tmp$/;

/** Whether a file has the name of one that was to become another, and stayed because the process died. */
export function isAside(name: string): boolean {
  return ASIDE.test(name);
}

/**
 * Writes what is to become a file into another one beside it, and gives its path: a disk that is full, or a process that ends, leaves half of
 * that one alone. The name is short, since that of the file may be as long as names can be.
 */
export async function writeAside(file: string, content: string | Iterable<string>): Promise<string> {
  const aside = join(dirname(file), `.proposals-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await patiently(() => writeFile(aside, content, { flag: 'wx' }));
  } catch (error) {
    await discard(aside);
    throw error;
  }
  return aside;
}

/** Makes it a file where none is, be it a link to nothing. */
export async function placeNew(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    await patiently(() => copyFile(aside, file, constants.COPYFILE_EXCL));
  }
  await discard(aside);
}

/** Puts it in place of a file. Who may read and write that stays. */
export async function placeOver(aside: string, file: string): Promise<void> {
  const earlier = await lstat(file).catch(() => undefined);
  // Where that cannot be set it is as for a new file.
  if (earlier?.isFile()) await chmod(aside, earlier.mode).catch(() => undefined);
  await rename(aside, file);
}

/** Removes it; what cannot be removed stays. */
export async function discard(aside: string): Promise<void> {
  await rm(aside, { force: true }).catch(() => undefined);
}
