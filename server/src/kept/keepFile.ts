import { mkdir } from 'node:fs/promises';
import { isAside } from '../files/disk/placing.ts';
import type { Host } from '../files/host.ts';
import { nodeHost } from '../files/nodeHost.ts';
import { watched } from './sightings.ts';

/** How much of what is called alike is kept. */
export interface KeepingLimits {
  /** With which all such files end, and no others. */
  readonly extension: string;
  /** How many bytes all of them may have together, the newest first; unless said, as many as they have. */
  readonly maxBytes?: number;
}

/** In milliseconds: what nobody has written in so long is of what is gone. */
const MAX_AGE_MS = 60 * 24 * 60 * 60 * 1000;
const FOR_USER_ALONE = 0o700;

/**
 * Keeps a text until the next run, in a folder that is made where there is none: aside first, and then in place of the earlier one.
 * What is older than all that is used, or more than may be kept, is removed. Never fails: then there is nothing the next time.
 */
export function keepFile(
  folder: string,
  name: string,
  text: string | Iterable<string>,
  limits: KeepingLimits,
): Promise<void> {
  return watched(undefined, async () => {
    try {
      await mkdir(folder, { recursive: true, mode: FOR_USER_ALONE });
      const host = nodeHost(folder);
      await host.replace(name, text);
      await tidy(host, limits);
    } catch {
      // A disk that is full, or that may not be written to.
    }
  });
}

async function tidy(host: Host, { extension, maxBytes = Number.POSITIVE_INFINITY }: KeepingLimits): Promise<void> {
  const names = (await host.list('')).flatMap(({ name }) => (name.includes(extension) || isAside(name) ? name : []));
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await host.stat(name)) })));
  let bytes = 0;
  for (const { name, size, written } of files.sort((a, b) => b.written - a.written)) {
    bytes += size;
    if (bytes > maxBytes || Date.now() - written > MAX_AGE_MS) await host.remove(name);
  }
}
