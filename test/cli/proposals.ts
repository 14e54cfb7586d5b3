import { run } from '../../server/src/cli/program.ts';
import { listening } from './listening.ts';

/** Runs a command line in this process. */
export async function proposals(...args: readonly string[]) {
  const { console, texts } = listening();
  const code = await run(args, { version: '1.2.3', ...console });
  return { code, ...texts };
}
