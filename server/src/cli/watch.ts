import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchFolders } from '../files/disk/watchFolders.ts';
import { type Sighting, Sightings, stillSeen, watched } from '../kept/sightings.ts';
import type { Console } from './console.ts';

/** In milliseconds: what an editor or git writes in one go is looked at once. */
const PAUSE = 50;
/** In milliseconds: how often all is looked at where the system tells nothing; and where it does, for disks that do not. */
const EACH_WITHOUT_EVENTS = 1_000;
const EACH_WITH_EVENTS = 10_000;

export interface WatchOptions {
  /** Ends the watch. */
  readonly signal?: AbortSignal;
  /** Tells of changes in folders; the system's own way unless told. */
  readonly tell?: typeof watchFolders;
}

/**
 * Runs a command, and again whenever something is not as it was that it looked at: proposals, templates, configuration, what folders
 * hold, git's refs. Gives the exit code of the last run when it is ended.
 */
export async function watchRuns(
  run: (console: Console) => Promise<number>,
  console: Console,
  { signal, tell = watchFolders }: WatchOptions = {},
): Promise<number> {
  for (;;) {
    console.clear?.();
    const sightings = new Sightings();
    const code = await watched(sightings, () => run(console));
    if (signal?.aborted) return code;
    console.err('proposals: watching for changes. Ctrl+C ends it.\n');
    await changeOf(sightings.seen, tell, signal);
    if (signal?.aborted) return code;
  }
}

/** Waits until something is not as it was seen, or the signal says to end. */
async function changeOf(seen: readonly Sighting[], tell: typeof watchFolders, signal?: AbortSignal): Promise<void> {
  let isTold = false;
  let wake: () => void = () => undefined;
  const onChange = () => {
    isTold = true;
    wake();
  };
  signal?.addEventListener('abort', onChange);
  const watch = tell(foldersOf(seen), onChange);
  try {
    for (let now: readonly Sighting[] | undefined = seen; ; ) {
      now = stillSeen(now);
      if (!now || signal?.aborted) return;
      if (!isTold) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, watch.isComplete ? EACH_WITH_EVENTS : EACH_WITHOUT_EVENTS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      if (isTold) await pause(PAUSE);
      isTold = false;
    }
  } finally {
    watch.close();
    signal?.removeEventListener('abort', onChange);
  }
}

/** The folders in which a change of what was seen shows. */
function foldersOf(seen: readonly Sighting[]): ReadonlySet<string> {
  return new Set(
    seen.flatMap(([way, path, state]) => [
      dirname(path),
      ...(way === 'state' && state.startsWith('folder ') ? [path] : []),
    ]),
  );
}
