import { LineIndex } from '../../server/src/core/index.ts';
import { Client } from './client.ts';
import { grownProposal } from './grown.ts';
import { inRepository, ms, quantile, type Row } from './measure.ts';

const SIZE = 60_000;
const WARM_UP = 60;
const KEYSTROKES = 300;
const URI = 'file:///proposal.md';
const TYPED = 'the quick brown fox, and then some more. ';

/** What an editor asks for after each change, with the outline open. */
const ASKED = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'inlayHint', 'completion'];

/** What a person sees while typing into a proposal of 60 KB: from the change being sent to problems, colours and the rest being there. */
export async function keystrokes(): Promise<readonly Row[]> {
  const text = grownProposal(SIZE);
  const server = await typeInto(text, [process.execPath, inRepository('dist/language-server.js'), '--stdio']);
  const echo = await typeInto(text, [process.execPath, inRepository('test/bench/echoServer.mjs')]);
  const own = quantile(server.times, 0.95) - quantile(echo.times, 0.95);
  const shown = (times: readonly number[]) => `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`;
  return [
    {
      what: `a keystroke in ${Math.round(text.length / 1000)} KB, ${server.problems} problems, outline, colours and more shown`,
      figures: shown(server.times),
    },
    { what: 'the same with a server that only answers', figures: shown(echo.times) },
    { what: "the server's own share at p95", figures: ms(own), target: '5 ms', isMet: own <= 5 },
  ];
}

async function typeInto(
  original: string,
  command: readonly string[],
): Promise<{ readonly times: readonly number[]; readonly problems: number }> {
  const client = new Client(command);
  const capabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities });
  client.notify('initialized', {});
  const opened = client.problems(0);
  client.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'markdown', version: 0, text: original },
  });
  let problems = (await opened).length;
  let text = original;
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
    const at = place(text, i);
    const typed = TYPED.charAt(i % TYPED.length);
    const position = LineIndex.of(text).positionAt(at);
    text = text.slice(0, at) + typed + text.slice(at);
    const published = client.problems(i + 1);
    const start = performance.now();
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: i + 1 },
      contentChanges: [{ range: { start: position, end: position }, text: typed }],
    });
    const typedAt = { line: position.line, character: position.character + 1 };
    const range = { start: { line: 0, character: 0 }, end: LineIndex.of(text).positionAt(text.length) };
    const context = { triggerKind: 2, triggerCharacter: typed };
    const asked = ASKED.map((method) =>
      client.request(`textDocument/${method}`, { textDocument: { uri: URI }, position: typedAt, range, context }),
    );
    await Promise.all(asked);
    problems = (await published).length;
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  await client.stop();
  return { times, problems };
}

/** The end of a word; ten keystrokes at one place, then on to another. */
function place(text: string, i: number): number {
  const line = Math.floor((((Math.floor(i / 10) * 37) % 101) / 101) * text.length);
  const space = text.indexOf(' ', line);
  return space < 0 ? text.length : space + (i % 10);
}
