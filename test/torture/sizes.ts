import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../../server/src/core/index.ts';
import { LARGE } from './generators/large.ts';
import { type Part, type Seen, TooSlow } from './part.ts';
import { stopwatch } from './patience.ts';
import { type Answer, CLI, ServerProcess } from './serverProcess.ts';

const ANSWER_MS = 2_000;
/** From here on somebody who types sees the letters come late. */
const TYPING_MS = 200;

const head = (summary: string, drawbacks: string) =>
  `# [Title]\n\n- Status: Draft | Accepted\n- Author: [Name]\n\n## Summary\n\n${summary}\n\n## Design\n\nSay how it works.\n${drawbacks}`;
const TEMPLATE = head('Say what it is.', '\n## Drawbacks\n\nSay why not.\n');
const PROPOSAL = '# Queues\n\n- Status: Draft\n- Author: Ada\n\n## Summary\n\nA queue.\n\n## Design\n\nIn order.\n';
const filled = (summary: string) => PROPOSAL.replace('A queue.', () => summary);

/** Larger ones are for the whole run alone. */
const SHORT_KILOBYTES = 8;

interface Case {
  readonly large: string;
  readonly kilobytes: number;
  readonly role: 'document' | 'template';
  readonly by: 'command line' | 'server';
}

const CASES: readonly Case[] = LARGE.flatMap(({ name }) =>
  [8, 64, 512].flatMap((kilobytes) =>
    (['document', 'template'] as const).flatMap((role) =>
      (['command line', 'server'] as const).map((by) => ({ large: name, kilobytes, role, by })),
    ),
  ),
);

/** However odd and large a text is, nobody waits for it who works on something else, and nobody waits long. */
export const sizes: Part<Case> = {
  name: 'sizes',
  promise: `Of ${LARGE.length} kinds of odd text, as proposal and as template, of 8 to 512 KB, each request is answered in 2 s, typing in other documents waits at most 200 ms, and nothing dies.`,
  unit: 'texts',
  runs: CASES.length,
  shortRuns: 4,
  seconds: 900,
  isTimed: true,
  shrinks: false,
  inputs: () => CASES,
  holds: async ({ large, kilobytes, role, by }, seen) => {
    const text =
      LARGE.find(({ name }) => name === large)?.of((seen.isShort ? SHORT_KILOBYTES : kilobytes) * 1_000) ?? '';
    const root = mkdtempSync(join(tmpdir(), 'proposals-sizes-'));
    writeFileSync(join(root, 'template.md'), role === 'template' ? head(text, '') : TEMPLATE);
    writeFileSync(join(root, '0001-large.md'), role === 'document' ? filled(text) : PROPOSAL);
    writeFileSync(join(root, '0002-other.md'), PROPOSAL);
    try {
      if (by === 'server') await inServer(root, role, seen);
      else await onCommandLine(root, seen);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
    return 1;
  },
};

async function onCommandLine(root: string, seen: Seen): Promise<void> {
  const child = execFile(process.execPath, [CLI, 'check', root], { maxBuffer: 1e9 });
  const elapsed = stopwatch(child.pid ?? 0);
  let ms = 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      output += data;
      ms = elapsed();
    });
  const code = await new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  assert.ok(code === 0 || code === 1 || code === 2, `ended with ${code}: ${output.slice(-500)}`);
  assert.doesNotMatch(output, /^ {4}at /m);
  seen.largest('a check, ms', ms);
  if (!seen.isWithin(ms, ANSWER_MS)) throw new TooSlow(`A check took ${Math.round(ms)} ms.`);
}

async function inServer(root: string, role: Case['role'], seen: Seen): Promise<void> {
  const server = new ServerProcess();
  const uriOf = (name: string) => pathToFileURL(join(root, name)).href;
  const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
  const large = uriOf(role === 'template' ? 'template.md' : '0001-large.md');
  const text = textOf(role === 'template' ? 'template.md' : '0001-large.md');
  const other = uriOf('0002-other.md');
  const end = LineIndex.of(text).positionAt(text.length);
  const whole = { start: { line: 0, character: 0 }, end };
  let version = 1;
  try {
    await server.start(root);
    server.open(other, PROPOSAL);
    // Nobody opens another text in the first moment.
    for (let i = 0; i < WARM_UP; i++)
      for (const method of METHODS) await server.ask(method, { textDocument: { uri: other }, ...AT_START });
    const slow: string[] = [];
    /** Does something in the large text, and types in another one meanwhile. */
    const during = async (name: string, act: () => Promise<Answer> | undefined) => {
      const acted = act();
      // It is asked for below: until then nobody may have heard of its end.
      acted?.catch(() => undefined);
      server.notify('textDocument/didChange', {
        textDocument: { uri: other, version: ++version },
        contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '' }],
      });
      const typed = await server.ask('textDocument/completion', {
        textDocument: { uri: other },
        position: { line: 2, character: 10 },
      });
      const answered = await acted;
      seen.largest('typing in another document, ms', typed.ms);
      if (answered) seen.largest('a request, ms', answered.ms);
      if (answered && !seen.isWithin(answered.ms, ANSWER_MS)) slow.push(`${name} ${Math.round(answered.ms)} ms`);
      if (!seen.isWithin(typed.ms, TYPING_MS)) slow.push(`typing elsewhere during ${name} ${Math.round(typed.ms)} ms`);
    };
    await during('opening', () => void server.open(large, text));
    const templates = role === 'template' ? [['opening what follows it', uriOf('0001-large.md')] as const] : [];
    for (const [name, uri] of templates) await during(name, () => void server.open(uri, PROPOSAL));
    for (const method of METHODS) {
      const params = { textDocument: { uri: large }, position: end, range: whole, context: CONTEXT, query: 'a' };
      await during(method, () => server.ask(method, params));
    }
    await during('typing', () => {
      server.notify('textDocument/didChange', {
        textDocument: { uri: large, version: 2 },
        contentChanges: [{ range: { start: end, end }, text: 'a' }],
      });
      return server.ask('textDocument/documentSymbol', { textDocument: { uri: large } });
    });
    if (slow.length > 0) throw new TooSlow(slow.join(', '));
  } finally {
    await server.stop();
  }
}

const WARM_UP = 3;
const CONTEXT = { diagnostics: [], triggerKind: 1, includeDeclaration: true };
const AT_START = {
  position: { line: 0, character: 3 },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
  context: CONTEXT,
};
const METHODS = [
  ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'inlayHint', 'completion', 'hover', 'definition'],
  ...['references', 'documentLink', 'codeLens', 'codeAction'],
].map((method) => `textDocument/${method}`);
