import type { Host } from '../../files/host.ts';
import { nodeHost } from '../../files/nodeHost.ts';
import { diskPath } from '../uris.ts';

/** The files of a folder of the workspace; undefined where they cannot be had: it is not on this machine's disk. */
export function hostOf(folderUri: string): Host | undefined {
  const path = diskPath(folderUri);
  return path === undefined ? undefined : nodeHost(path);
}
