import type { Connection } from 'vscode-languageserver/node';
import type { Host } from '../../files/host.ts';
import { nodeHost } from '../../files/nodeHost.ts';
import { diskPath } from '../diskPath.ts';
import { clientHost } from './clientHost.ts';

/** Gives the files of a folder of the workspace, by its URI; undefined where they cannot be had. */
export type HostOf = (folderUri: string) => Host | undefined;

/** Those on this machine's disk. */
export const hostOnDisk: HostOf = (folderUri) => {
  const path = diskPath(folderUri);
  return path === undefined ? undefined : nodeHost(path);
};

/** Those on this machine's disk, and those that only a client can reach. */
export function hostBehind(connection: Connection): HostOf {
  return (folderUri) => hostOnDisk(folderUri) ?? clientHost(connection, folderUri);
}
