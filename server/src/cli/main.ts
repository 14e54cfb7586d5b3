#!/usr/bin/env node
import { keepCompiled } from '../keepCompiled.ts';
import { VERSION } from '../version.ts';

keepCompiled();
const { run } = await import('./program.ts');

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
process.stdout.on('error', () => process.exit());

// No process.exit: what was written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), {
  version: VERSION,
  ...(process.stdout.columns && { width: process.stdout.columns }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
