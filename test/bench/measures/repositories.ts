import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../inTurn.ts';
import { type Context, type Figure, median, ofEach } from '../measure.ts';
import { takenBy, wallTime } from '../process.ts';
import { repositoriesIn } from '../sets/repositories.ts';
import { inTemporaryFolder } from '../sets/temporary.ts';
import { type Checker, checkersOf } from './checkers.ts';

const STATES = ['first', 'cold', 'again'] as const;

/** `check` over two repositories of proposals, this program and others in turn. */
export function repositories({ peers, wants }: Context): Promise<readonly Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const figures: Figure[] = [];
    for (const repository of repositoriesIn(folder)) {
      const { id } = repository;
      const kept = join(folder, 'kept', id);
      mkdirSync(kept, { recursive: true });
      const checkers = checkersOf(peers, repository, kept);
      for (const state of STATES) if (wants(`${id}-${state}`)) figures.push(...(await times(id, state, checkers)));
      if (wants(`${id}-processor`) || wants(`${id}-memory`)) figures.push(...(await taken(id, checkers)));
    }
    return figures;
  });
}

/** In seconds. */
async function times(
  id: string,
  state: (typeof STATES)[number],
  checkers: readonly Checker[],
): Promise<readonly Figure[]> {
  const runners = checkers.flatMap((checker) => {
    const command = checker[state];
    return command === undefined ? [] : [{ program: checker.program, run: () => wallTime(command()) }];
  });
  const took = await inTurn(runners);
  return [...took].map(([program, values]) => ({ row: `${id}-${state}`, program, value: median(values) / 1000 }));
}

function taken(id: string, checkers: readonly Checker[]): Promise<readonly Figure[]> {
  return ofEach(checkers, async ({ program, cold }) => {
    const { processor, peak } = await takenBy(cold());
    const figures: Figure[] = [];
    if (processor !== undefined) figures.push({ row: `${id}-processor`, program, value: processor / 1000 });
    if (peak !== undefined) figures.push({ row: `${id}-memory`, program, value: peak });
    return figures;
  });
}
