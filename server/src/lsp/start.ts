import { createConnection } from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { surviveErrors } from './surviveErrors.ts';

/** Serves the client that started this process, in the way that its arguments name. */
export function start(): void {
  // With --stdio this also sends everything written to the console through the protocol: stdout carries nothing else.
  const connection = serve((options) => createConnection(options));
  surviveErrors((message) => connection.console.error(message));
}
