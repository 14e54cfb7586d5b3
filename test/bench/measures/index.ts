import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, OURS, quantiles } from '../measure.ts';
import { Window } from '../servers/window.ts';
import { writeProposals } from '../sets/proposalWorkspace.ts';
import { inTemporaryFolder } from '../sets/temporary.ts';

const PROPOSALS = 5_000;
const EVENTS = 50;
/** When nothing has happened for some seconds the server writes what it has read for the next start, and its threads go. */
const SETTLED_AFTER_MS = 15_000;

/** A workspace of 5,000 proposals: how soon the index of all is there and right, and what it costs. */
export function index(): Promise<readonly Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const root = join(folder, 'root');
    const paths = writeProposals(root, PROPOSALS);
    const kept = join(folder, 'cache');
    const inWindow = <Result>(cacheFolder: string, run: (window: Window) => Promise<Result>) =>
      Window.with(root, cacheFolder, paths[0] ?? '', run);

    const cold = await inWindow(kept, async (window) => {
      const base = window.taken().memory;
      const first = await window.ready(PROPOSALS);
      await sleep(SETTLED_AFTER_MS);
      const grown = (window.taken().memory ?? Number.NaN) - (base ?? Number.NaN);
      const event = await window.eventCost(paths.slice(1, 1 + EVENTS));
      const swap = await window.swap(paths);
      await sleep(SETTLED_AFTER_MS);
      return { first, grown, event, swap };
    });
    const again = await inWindow(kept, (window) => window.ready(PROPOSALS));
    const [board, boardAgain] = await inWindow(kept, async (window) => [
      await window.board(PROPOSALS),
      await window.board(PROPOSALS),
    ]);
    const [alone, meanwhile] = await inWindow(join(folder, 'none'), async (window) => {
      const alone = await window.type();
      const reading = window.ready(PROPOSALS);
      const meanwhile = await window.type();
      await reading;
      return [alone, meanwhile];
    });

    const ours = (row: string, value: number): Figure => ({ row, program: OURS, value });
    return [
      ours('index-first', cold.first),
      ours('index-again', again),
      ours('board-first', board ?? Number.NaN),
      ours('board-again', boardAgain ?? Number.NaN),
      ours('index-memory', cold.grown),
      ours('event', cold.event),
      ours('swap', cold.swap),
      ...quantiles('index-key-alone', OURS, alone ?? []),
      ...quantiles('index-key', OURS, meanwhile ?? []),
    ].filter(({ value }) => !Number.isNaN(value));
  });
}
