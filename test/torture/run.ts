// Tries what the program promises on what nobody would write by hand. `npm run torture -- [--only PART] [--seed N] [--scale S] [--record]`
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Part } from './part.ts';
import { PARTS } from './parts.ts';
import { record } from './results.ts';
import { seedOfThisRun, type Tried } from './tryPart.ts';

/** What a part may take beyond its time before it counts as one that never ends. */
const GRACE_SECONDS = 120;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    scale: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? seedOfThisRun() : Number(values.seed);
const scale = Number(values.scale);
const names = values.only?.flatMap((name) => name.split(','));
const unknown = names?.filter((name) => !PARTS.some((part) => part.name === name)) ?? [];
if (unknown.length > 0 || !Number.isInteger(seed) || !(scale > 0)) {
  console.error(
    `Usage: npm run torture -- [--only ${PARTS.map(({ name }) => name).join('|')}] [--seed N] [--scale S] [--record]`,
  );
  process.exit(2);
}
const chosen = PARTS.filter(({ name }) => names?.includes(name) ?? true);
console.log(`Seed ${seed}, scale ${scale}`);

/** Runs a part in a process of its own: it may use up all memory, or never end. */
function tried(part: Part): Promise<Tried> {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const args = ['--import', file('asText.ts'), file('one.ts'), part.name, String(seed), String(scale)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), (part.seconds + GRACE_SECONDS) * 1000);
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const last = out.trimEnd().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) return resolve(JSON.parse(last));
      const message = signal === 'SIGKILL' ? 'Did not end in time.' : `Died: ${errors.slice(-2_000)}`;
      resolve({ seed, count: 0, seconds: 0, figures: {}, failures: [{ message, file: undefined }] });
    });
  });
}

const records = values.record || (scale === 1 && !names);
const results = new Map<string, Tried>();
async function runAll(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    const result = await tried(part);
    results.set(part.name, result);
    // Each by itself: a run that is broken off has tried what it has tried.
    if (records) record(new Map([[part.name, result]]), scale);
    const { count, seconds, figures, failures } = result;
    const measured = Object.entries(figures).map(([name, value]) => `; ${name}: ${Math.round(value * 10) / 10}`);
    console.log(
      `${failures.length > 0 ? 'FAILED' : 'holds '} ${part.name}: ${count} ${part.unit} in ${seconds} s${measured.join('')}`,
    );
    for (const { message, file } of failures)
      console.log(`  ${message.replaceAll('\n', '\n  ')}${file ? `\n  Kept as test/torture/found/${file}` : ''}`);
  }
}

// What measures time has the machine for itself.
const untimed = chosen.filter(({ isTimed }) => !isTimed).sort((a, b) => b.seconds - a.seconds);
const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => lane);
const queue = [...untimed];
await Promise.all(
  lanes.map(async () => {
    for (let part = queue.shift(); part; part = queue.shift()) await runAll([part]);
  }),
);
await runAll(chosen.filter(({ isTimed }) => isTimed));

const failed = [...results.values()].filter(({ failures }) => failures.length > 0).length;
console.log(`${results.size - failed} hold, ${failed} failed. Again with: npm run torture -- --seed ${seed}`);
process.exitCode = failed > 0 ? 1 : 0;
