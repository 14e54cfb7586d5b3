#!/usr/bin/env node
import { keepCompiled } from '../keepCompiled.ts';
import { VERSION } from '../version.ts';
import { endWhereOutputBreaks } from './brokenOutput.ts';
import { lineOn } from './progress.ts';
import { terminalOn } from './terminal.ts';

keepCompiled();
const { run } = await import('./program.ts');

endWhereOutputBreaks();

/** What terminals take for: empty the screen and what was scrolled away, and begin at the top. */
const CLEAR_SCREEN = '\x1b[2J\x1b[3J\x1b[H';

// No process.exit: what was written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), {
  version: VERSION,
  ...(process.stdout.columns && { width: process.stdout.columns }),
  ...(process.stdout.isTTY && { clear: () => void process.stdout.write(CLEAR_SCREEN) }),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: async () => (await import('./readInput.ts')).readInput(process.stdin),
  terminal: terminalOn(process.stdout, process.env),
  progress: lineOn({ isTTY: process.stderr.isTTY, write: (text) => process.stderr.write(text) }, process.env),
});

async function ask(question: string, usual: boolean): Promise<boolean> {
  return (await import('./ask.ts')).ask(question, usual);
}
