import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Part } from './part.ts';
import { CLI } from './serverProcess.ts';

const TEMPLATE =
  '# RFC NNNN: [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n\nThe end.\n';
/** Only a name may be left behind by what was killed: nothing that the next one waits for. */
const LEFT_BEHIND = /^\.proposals\.lock/;

interface Crowd {
  readonly processes: number;
  readonly each: number;
  /** For each proposal in turn: after how many milliseconds its process is killed; -1 for never. */
  readonly kills: readonly number[];
}

/** However many people take a number at once, and whatever is killed meanwhile, nobody gets another's. */
export const numbers: Part<Crowd> = {
  name: 'numbers',
  promise:
    'Of processes that create proposals at once, some of them killed, no two take the same number, no file is lost or half written, and no lock stays.',
  unit: 'proposals',
  runs: 1,
  shortRuns: 1,
  seconds: 300,
  shrinks: false,
  inputs: () =>
    fc.record({
      processes: fc.constant(8),
      each: fc.constant(50),
      kills: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant(-1) }, fc.integer({ min: 50, max: 900 })), {
        minLength: 10,
      }),
    }),
  holds: async ({ processes, each, kills }, seen) => {
    const root = mkdtempSync(join(tmpdir(), 'proposals-numbers-'));
    mkdirSync(join(root, 'rfcs'));
    writeFileSync(join(root, 'rfcs/0000-template.md'), TEMPLATE);
    writeFileSync(join(root, 'rfcs/0001-first.md'), TEMPLATE.replace('NNNN: [Title]', '0001: First'));
    const [lanes, perLane] = seen.isShort ? [3, 2] : [processes, each];
    const told: string[] = [];
    let next = 0;
    const lane = async (name: number) => {
      for (let i = 0; i < perLane; i++) {
        const path = await create(root, `Title ${name} ${i}`, kills[next++ % kills.length] ?? -1);
        if (path !== undefined) told.push(path);
      }
    };
    try {
      await Promise.all(Array.from({ length: lanes }, (_, name) => lane(name)));
      const last = await create(root, 'Last', -1);
      assert.ok(last, 'the last one was not created');
      check(root, [...told, last]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
    return lanes * perLane;
  },
};

/** Gives the path that the command told of; undefined where it was killed before. */
function create(root: string, title: string, killAfter: number): Promise<string | undefined> {
  const child = spawn(process.execPath, [CLI, 'new', 'rfcs/0000-template.md', title], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const timer = killAfter < 0 ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`new ended with ${code}: ${errors}`));
      else resolve(/rfcs\/\S+\.md/.exec(out)?.[0]);
    });
  });
}

function check(root: string, told: readonly string[]): void {
  const files = readdirSync(join(root, 'rfcs'));
  assert.deepEqual(
    files.filter((file) => LEFT_BEHIND.test(file)),
    [],
  );
  const proposals = files.filter((file) => /^\d{4}-.*\.md$/.test(file));
  const taken = proposals.map((file) => file.slice(0, 4));
  assert.equal(new Set(taken).size, taken.length, `a number was given twice: ${proposals.sort()}`);
  for (const path of told)
    assert.ok(proposals.includes(path.slice('rfcs/'.length)), `${path} was told of and is not there`);
  for (const file of proposals.filter((file) => !file.startsWith('0000'))) {
    const text = readFileSync(join(root, 'rfcs', file), 'utf8');
    assert.match(text, /^# RFC \d{4}: .*\n[\s\S]*The end\.\n$/, `${file} is not whole`);
  }
}
