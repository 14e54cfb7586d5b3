import { failure } from '../files/host.ts';
import type * as real from '../files/nodeHost.ts';

/** No path is one of a disk: see `noDiskPath.ts`. */
const none = (path: string) => failure('ENOENT', path);

export const nodeHost: typeof real.nodeHost = (folder) => {
  throw none(folder);
};
export const readBytes: typeof real.readBytes = (path) => Promise.reject(none(path));
export const realPath: typeof real.realPath = (path) => Promise.reject(none(path));
export const isThere: typeof real.isThere = async () => false;
/** What nobody knows is not told to be gone. */
export const existsBelow: typeof real.existsBelow = () => () => true;
