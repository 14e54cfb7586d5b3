import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { run } from '../../server/src/cli/program.ts';
import { listening } from '../cli/listening.ts';
import { failCall, faulty, mendDisk, write } from '../support/faults.ts';
import type { Part } from './part.ts';

const proposal = (title: string, more = '') =>
  `# ${title}\n\n- Status: Draft\n\n## Summary\n\nWords.${more}\n\n## Design\n\nWords.\n`;
const OLD: Readonly<Record<string, string>> = {
  'rfcs/template.md':
    '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n',
  'rfcs/0001-ants.md': proposal('Ants', ' See [bees](0002-bees.md).'),
  'rfcs/0002-bees.md': proposal('Bees'),
  'rfcs/README.md': '# RFCs\n\n<!-- proposals-index -->\n<!-- /proposals-index -->\n',
  '.proposals.yaml': 'practice: true\n',
};

/** Commands that read and write, with paths relative to the root behind `@`. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', '--no-cache', '@'],
  ['new', '@rfcs/template.md', 'Queues'],
  ['renumber', '--no-cache', '@rfcs/0002-bees.md', '7'],
  ['status', '@rfcs/0001-ants.md', 'Accepted'],
  ['list', '--no-cache', '@'],
  ['template', 'migrate', '@rfcs/0001-ants.md'],
];

interface Fault {
  readonly command: number;
  /** Which of the calls of the disk goes wrong, and how many in a row. */
  readonly at: number;
  readonly times: number;
  readonly code: string;
}

/** Whatever the disk refuses, and when: what was there stays whole, and there is one message. */
export const faults: Part<Fault> = {
  name: 'faults',
  promise:
    'Whichever call of the disk fails during a command (no rights, full, too many files open, vanished), files are as before or as wanted, whole, and each message comes once.',
  unit: 'failing calls',
  runs: 6_000,
  shortRuns: 60,
  seconds: 240,
  inputs: () =>
    fc.record({
      command: fc.nat(COMMANDS.length - 1),
      at: fc.nat(90),
      times: fc.integer({ min: 1, max: 3 }),
      code: fc.constantFrom('EACCES', 'ENOSPC', 'EMFILE', 'EIO', 'ENOENT'),
    }),
  holds: async ({ command, at, times, code }) => {
    breakDisk();
    const args = COMMANDS[command % COMMANDS.length] ?? [];
    const wanted = await wantedFrom(args);
    const { files, told, exit, calls } = await attempt(args, { at, times, code });
    const about = `${args.join(' ')}, ${code} at call ${at} (${calls[at]}): `;
    assert.ok(exit === 0 || exit === 1 || exit === 2, `${about}ended with ${exit}`);
    assert.doesNotMatch(told.err, /^ {4}at /m, about);
    const lines = told.err.split('\n').filter((line) => line !== '');
    assert.equal(new Set(lines).size, lines.length, `${about}told twice: ${told.err}`);
    if (exit === 2) assert.ok(lines.length > 0, `${about}says nothing`);
    for (const [path, text] of Object.entries(files)) {
      // What is still there where removing it failed is nobody's text.
      if (/\.(?:tmp|lock|old)$/.test(path)) continue;
      assert.ok(text === OLD[path] || text === wanted[path], `${about}${path} is neither as before nor as wanted`);
    }
    for (const path of Object.keys(OLD)) assert.ok(path in files || !(path in wanted), `${about}${path} is gone`);
    return calls.length > at ? 1 : 0;
  },
  tidyUp: () => mendAll(),
};

async function attempt(args: readonly string[], fault?: { at: number; times: number; code: string }) {
  const root = mkdtempSync(join(tmpdir(), 'proposals-faults-'));
  try {
    for (const [path, text] of Object.entries(OLD)) write(root, path, text);
    const { console, texts } = listening();
    const calls = failCall(fault);
    const exit = await run(
      args.map((arg) => arg.replace(/^@/, `${root}/`)),
      { version: '1', ...console },
    );
    failCall();
    const entries = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const paths = entries.filter((path) => statSync(join(root, path)).isFile());
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    return { files, told: texts, exit, calls };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const known = new Map<readonly string[], Promise<Readonly<Record<string, string>>>>();

/** What is there when nothing fails. */
function wantedFrom(args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = known.get(args) ?? attempt(args).then(({ files }) => files);
  known.set(args, found);
  return found;
}

let real: typeof promises | undefined;

/** Has all calls of this process go where faults are. */
function breakDisk(): void {
  if (real) return;
  real = { ...promises };
  Object.assign(promises, faulty(real));
  syncBuiltinESMExports();
}

function mendAll(): void {
  mendDisk();
  if (real) Object.assign(promises, real);
  real = undefined;
  syncBuiltinESMExports();
}
