import type * as real from '../lsp/diskPath.ts';

/** No URI is one of this machine's disk. */
export const diskPath: typeof real.diskPath = () => undefined;
export const diskUri: typeof real.diskUri = (path) => `file://${path}`;
