import type * as real from '../files/cacheFolder.ts';

/** A browser keeps nothing for the next time. */
export const cacheFolder: typeof real.cacheFolder = () => undefined;
