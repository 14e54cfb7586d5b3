import { resolve } from 'node:path';
import { cacheFolder } from '../files/cacheFolder.ts';
import type { KeepingOptions } from './keeping.ts';

/** The folder in which what was read is kept; undefined where it is not. */
export function placeToKeep({ cache, cacheDir }: KeepingOptions): string | undefined {
  if (cache === false) return undefined;
  return cacheDir === undefined ? cacheFolder() : resolve(cacheDir);
}
