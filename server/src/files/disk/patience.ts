import { setTimeout as sleep } from 'node:timers/promises';
import { isForLackOfFiles } from '../host.ts';

/** In milliseconds. */
const SHORTEST_PAUSE = 5;
const LONGEST_PAUSE = 200;
/** With longer and longer pauses some five seconds: who holds so many files for longer will not let go of them. */
const MOST_PAUSES = 30;

/** Does something, and again as long as files cannot be opened because too many are open. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await work();
    } catch (error) {
      if (pauses >= MOST_PAUSES || !isForLackOfFiles(error)) throw error;
    }
    await sleep(Math.min(SHORTEST_PAUSE * 2 ** pauses, LONGEST_PAUSE));
  }
}
