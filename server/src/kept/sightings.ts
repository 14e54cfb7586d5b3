import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { stateOf, toldBy } from './stateOf.ts';

/** The ways to look at a path. */
const WAYS = {
  /** A file's content, what a folder lists, where a link leads. */
  state: stateOf,
  /** Whether there is anything, be it a link to nothing. */
  there: (path: string) => String(lstatSync(path, { throwIfNoEntry: false }) !== undefined),
  /** Whether there is anything behind all links. */
  exists: (path: string) => String(existsSync(path)),
  /** Where the path leads, links followed. */
  real: (path: string) => realpathSync.native(path),
} as const;

export type Way = keyof typeof WAYS;
/** In which way a path was looked at, and what was seen. Plain JSON. */
export type Sighting = readonly [way: Way, path: string, seen: string];

/**
 * All that was seen of the disk while something was worked out: as long as each is as it was, the same comes out. Each is noted
 * before it is used, so that what changes meanwhile is another one the next time.
 */
export class Sightings {
  readonly #seen = new Map<string, Sighting>();
  readonly #begun = new Set<string>();
  #isComplete = true;

  /** What was seen; undefined where something else had a say, as a time limit. */
  get all(): readonly Sighting[] | undefined {
    return this.#isComplete ? [...this.#seen.values()] : undefined;
  }

  /** What was seen, be it that something else had a say as well. */
  get seen(): readonly Sighting[] {
    return [...this.#seen.values()];
  }

  see(way: Way, path: string): void {
    const key = `${way} ${path}`;
    if (!this.#seen.has(key)) this.#seen.set(key, [way, path, seenBy(() => WAYS[way](path))]);
  }

  /** Whether somebody begins with something for the first time. */
  begin(what: string): boolean {
    return this.#begun.size < this.#begun.add(what).size;
  }

  doubt(): void {
    this.#isComplete = false;
  }
}

const watching = new AsyncLocalStorage<Sightings | undefined>();

/** Does something, and notes all that it sees of the disk, if anybody wants to know. */
export function watched<Result>(sightings: Sightings | undefined, work: () => Promise<Result>): Promise<Result> {
  return watching.run(sightings, work);
}

/** To be called before somebody looks at a path of the disk. */
export function see(way: Way, path: string): void {
  watching.getStore()?.see(way, path);
}

/** To be called where another time may give another answer, though nothing on the disk has changed. */
export function doubt(): void {
  watching.getStore()?.doubt();
}

/** Whether what takes several looks is still to be noted; not where nobody wants to know. */
export function isToSee(what: string): boolean {
  return watching.getStore()?.begin(what) === true;
}

/**
 * The same sightings, told by times where files are not young any more, so that the next look costs less; undefined where one of them
 * is another by now.
 */
export function stillSeen(sightings: readonly Sighting[]): readonly Sighting[] | undefined {
  const now: Sighting[] = [];
  for (const sighting of sightings) {
    const [way, path, seen] = sighting;
    if (way !== 'state') {
      if (seenBy(() => WAYS[way](path)) !== seen) return undefined;
      now.push(sighting);
      continue;
    }
    const told = toldBy(seen);
    const anew = told === 'by content' ? seenBy(() => stateOf(path)) : seen;
    if (seenBy(() => stateOf(path, told)) !== seen) return undefined;
    now.push([way, path, anew]);
  }
  return now;
}

function seenBy(look: () => string): string {
  try {
    return look();
  } catch (error) {
    return `error ${(error as NodeJS.ErrnoException).code}`;
  }
}
