import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { actions } from './actions.ts';
import type { Outcome } from './options.ts';

/** What the suite sends: an action's name and its arguments, a line to print, or what its tests came to where it can write no file. */
export type BridgeRequest =
  | { readonly action: keyof typeof actions; readonly args: readonly unknown[] }
  | { readonly print: string }
  | { readonly outcome: Outcome };

/**
 * Lets the suite, which runs in the extension host, act on the window in which VS Code is shown. It serves the actions
 * on a free port of 127.0.0.1 to whoever knows the secret, and finds the window at its debugging port, which desktop
 * VS Code has as much as a browser does.
 * @param take takes what the tests came to, where it comes this way
 */
export async function serveBridge(debuggingPort: number, take: (outcome: Outcome) => void) {
  const secret = randomBytes(16).toString('hex');
  let page: Promise<Page> | undefined;

  const answer = async (request: BridgeRequest): Promise<unknown> => {
    if ('print' in request) return console.log(request.print);
    if ('outcome' in request) return take(request.outcome);
    page ??= connect(debuggingPort);
    const action = actions[request.action] as (page: Page, ...args: readonly unknown[]) => Promise<unknown>;
    return action(await page, ...request.args);
  };

  const server = createServer(async (request, response) => {
    // A suite in a browser asks from another page.
    response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', 'authorization');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (request.headers.authorization !== secret) return response.writeHead(403).end();
    const result = await json(request)
      .then((body) => answer(body as BridgeRequest))
      .then((value) => ({ value }))
      .catch((error: Error) => ({ error: stripVTControlCharacters(error.message) }));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await page?.then((open) => open.context().browser()?.close()).catch(() => undefined);
  };
  return { address: `http://127.0.0.1:${port}`, secret, close };
}

async function connect(debuggingPort: number): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => /[?&](?:folder|workspace|ew)=|workbench\.html/.test(candidate.url()));
  if (!page) throw new Error('The window of VS Code was not found.');
  page.setDefaultTimeout(15_000);
  return page;
}
