import type * as real from '../files/folderLock.ts';

let last: Promise<unknown> = Promise.resolve();

/** Nobody else writes from here: what is asked for is done one after the other. */
export const withFolderLock: typeof real.withFolderLock = (_host, _folder, work) => {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
};
