import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const BUNDLES = globSync('**/*.{js,cjs}', { cwd: dist }).map((name) => ({
  name,
  text: readFileSync(`${dist}${name}`, 'utf8'),
}));

/** Modules of Node by which a program speaks to a network. */
const MODULE =
  /["'`](?:node:)?(dgram|dns|dns\/promises|http|http2|https|inspector|inspector\/promises|net|quic|tls)["'`]/g;
/** What a browser and Node have for it without a module. */
const GLOBAL =
  /\b(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|WebTransport)\b|sendBeacon\(|importScripts\()/g;

/**
 * `vscode-jsonrpc`, which carries the protocol between an editor and the server, can do so over a pipe or a socket where an editor asks for
 * it (`--pipe`, `--socket`): for that it loads `net`.
 */
const NEEDED = 'net';

test('there is something to be looked at', () => {
  expect(BUNDLES.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['cli.js', 'extension.cjs', 'graph-page.js', 'language-server.js', 'read-worker.js']),
  );
});

describe.each(BUNDLES)('$name', ({ text }) => {
  test('has nothing in it that speaks to a network', () => {
    const used = [...text.matchAll(MODULE)].map(([, name]) => name).filter((name) => name !== NEEDED);
    expect(used).toEqual([]);
    expect(text.match(GLOBAL) ?? []).toEqual([]);
  });
});

test('what is looked for is found', () => {
  for (const text of [
    'import{get as x}from"node:https"',
    "require('http')",
    'import(`tls`)',
    'await fetch("x")',
    'new WebSocket(a)',
  ])
    expect([...text.matchAll(MODULE), ...(text.match(GLOBAL) ?? [])], text).toHaveLength(1);
});
