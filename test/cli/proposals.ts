import type { Console } from '../../server/src/cli/console.ts';
import { run } from '../../server/src/cli/program.ts';
import { listening } from './listening.ts';

/** Runs a command line in this process. */
export async function proposals(...args: readonly string[]) {
  return proposalsOn({}, ...args);
}

/** The same where the console has more than two outputs. */
export async function proposalsOn(more: Partial<Console>, ...args: readonly string[]) {
  const { console, texts } = listening();
  const code = await run(args, { version: '1.2.3', ...console, ...more });
  return { code, ...texts };
}
