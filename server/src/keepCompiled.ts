import module from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './files/cacheFolder.ts';

/**
 * Has Node keep the code that is loaded from here on as it was compiled, for the next start; otherwise that is most of what a short run
 * does. Not in the folder for temporary files, where others could put code of theirs.
 */
export function keepCompiled(): void {
  const folder = cacheFolder();
  if (folder !== undefined) module.enableCompileCache?.(join(folder, 'compiled'));
}
