#!/usr/bin/env node
import { keepCompiled } from '../keepCompiled.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.*)?)$/;

if (process.argv.slice(2).some((argument) => TRANSPORT.test(argument))) {
  keepCompiled();
  const { start } = await import('./start.ts');
  start();
} else {
  process.stderr.write('Usage: proposals-language-server --stdio\n\nA language server; editors start it.\n');
  process.exitCode = 2;
}
