#!/usr/bin/env node
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { surviveErrors } from './surviveErrors.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.*)?)$/;

if (process.argv.slice(2).some((argument) => TRANSPORT.test(argument))) {
  // With --stdio this also sends everything written to the console through the protocol: stdout carries nothing else.
  const connection = serve((options) => createConnection(options));
  surviveErrors((message) => connection.console.error(message));
} else {
  process.stderr.write('Usage: proposals-language-server --stdio\n\nA language server; editors start it.\n');
  process.exitCode = 2;
}
