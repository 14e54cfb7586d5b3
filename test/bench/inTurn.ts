import { ofEach } from './measure.ts';

/** One of several that are run in turn. */
export interface Runner {
  readonly program: string;
  /** Milliseconds that it took. */
  run(): Promise<number>;
}

const ROUNDS = 7;
/** No more rounds for who has had so much time, but never fewer than some. */
const ENOUGH_MS = 15_000;
const FEWEST = 3;

/**
 * What each took, in milliseconds, a value a round. In turn, so that what else the machine does hits all alike; slow ones are run less
 * often, and then the others go on without them. The first round is not counted: with it files are read from the disk, and what is
 * kept is written. One of the others that fails is told and left out; what this program fails of is thrown.
 */
export async function inTurn(runners: readonly Runner[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  await ofEach(runners, async ({ program, run }) => {
    await run();
    times.set(program, []);
    return [];
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const { program, run } of runners) {
      const own = times.get(program);
      const isEnough = round >= FEWEST && own !== undefined && sum(own) > ENOUGH_MS;
      if (own !== undefined && !isEnough) own.push(await run());
    }
  }
  return times;
}

const sum = (values: readonly number[]) => values.reduce((whole, each) => whole + each, 0);
