import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/serve.ts';

// A worker: the messages that it gets are those of the page that made it.
const page = globalThis as never;
serve((options) => createConnection(new BrowserMessageReader(page), new BrowserMessageWriter(page), options));
