import { inTurn } from '../inTurn.ts';
import { type Context, type Figure, inRepository, median, OURS } from '../measure.ts';
import { wallTime } from '../process.ts';

/** What the command line takes to start, beyond a Node that does nothing. */
export async function cliStart(_: Context): Promise<readonly Figure[]> {
  const run =
    (...args: readonly string[]) =>
    () =>
      wallTime({ line: [process.execPath, ...args] });
  const took = await inTurn([
    { program: OURS, run: run(inRepository('dist/cli.js'), 'check', '--help') },
    { program: 'node', run: run('-e', '0') },
  ]);
  const of = (program: string) => median(took.get(program) ?? []);
  return [{ row: 'cli-start', program: OURS, value: of(OURS) - of('node') }];
}
