import type * as real from '../files/rootFolder.ts';

/** A file that is open alone stands in no folder. */
export const rootOfLooseFile: typeof real.rootOfLooseFile = async () => undefined;
