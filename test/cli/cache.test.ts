import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as reading from '../../server/src/core/index/readEntry.ts';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

vi.mock('../../server/src/core/index/readEntry.ts', { spy: true });

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n\n## Drawbacks\n\nSay why not.\n';
const rfc = (more = '') =>
  `# Ants\n\n- Status: Accepted\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n${more}`;
const path = (number: number) => `rfcs/${String(number).padStart(4, '0')}-ants.md`;
const COUNT = 60;
/** With the template. */
const READ = COUNT + 1;

let made: GitRepository;
let cacheFolder: string;

beforeEach(() => {
  cacheFolder = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'cache');
  made = new GitRepository().write('rfcs/template.md', TEMPLATE);
  for (let i = 1; i <= COUNT; i++) made.write(path(i), rfc(i % 3 === 0 ? '\n## Drawbacks\n\nNone.\n' : ''));
  made.write('rfcs/draft.md', rfc('\n## Sumary\n\nAgain.\n'));
  vi.mocked(reading.entryIn).mockClear();
});

const check = (...args: readonly string[]) =>
  proposals('check', '--format', 'json', ...args, join(made.root, 'rfcs/draft.md'));
const cached = () => check('--cache-dir', cacheFolder);
/** What was read of proposals, not what runs printed. */
const indexes = () => readdirSync(cacheFolder).filter((name) => name.endsWith('.proposals-index'));
const forgetRuns = () => {
  for (const name of readdirSync(cacheFolder)) if (name.endsWith('.proposals-run')) rmSync(join(cacheFolder, name));
};
const readAnew = () => vi.mocked(reading.entryIn).mock.calls.length;

test('one proposal is judged by all others without reading them again, with the same answer byte for byte', async () => {
  const without = await check('--no-cache');
  expect(readAnew()).toBe(READ);
  expect(await cached()).toEqual(without);
  expect(readAnew()).toBe(2 * READ);
  forgetRuns();
  expect(await cached()).toEqual(without);
  expect(readAnew()).toBe(2 * READ);
});

test('what has changed meanwhile counts as it is', async () => {
  await cached();
  for (let i = 1; i <= COUNT; i++) made.write(path(i), rfc('\n## Drawbacks\n\nNone.\n'));
  made.remove(path(7)).write('rfcs/template.md', TEMPLATE.replace('Drawbacks', 'Downsides'));
  expect(await cached()).toEqual(await check('--no-cache'));
});

describe('is kept', () => {
  test('for the root alone, and nowhere else', async () => {
    const before = readdirSync(made.root);
    await cached();
    expect(readdirSync(made.root)).toEqual(before);
    expect(indexes()).toHaveLength(1);
    const next = new GitRepository();
    expect((await proposals('check', '--cache-dir', cacheFolder, next.write('a.md', '# A\n').root)).code).toBe(0);
    expect(indexes()).toHaveLength(1);
  });

  test('not at all where nobody wants it', async () => {
    await check('--no-cache', '--cache-dir', cacheFolder);
    expect(existsSync(cacheFolder)).toBe(false);
  });

  test('without a word where it cannot be, or is damaged', async () => {
    const without = await check('--no-cache');
    await cached();
    forgetRuns();
    const file = join(cacheFolder, indexes()[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('section-missing', 'section-mossing'));
    expect(await cached()).toEqual(without);
    writeFileSync(`${cacheFolder}-file`, '');
    expect(await check('--cache-dir', `${cacheFolder}-file`)).toEqual(without);
  });
});

test.each([['list'], ['graph'], ['index', '--folder'], ['renumber', '--dry-run']])(
  '%s keeps what it reads, and where, as it is told',
  async (command, ...more) => {
    const isOfFile = command === 'renumber';
    const run = (...keeping: readonly string[]) =>
      proposals(
        command,
        ...keeping,
        ...more,
        join(made.root, isOfFile ? path(1) : 'rfcs'),
        ...(isOfFile ? ['99'] : []),
      );
    const without = await run('--no-cache', '--cache-dir', cacheFolder);
    expect(existsSync(cacheFolder)).toBe(false);
    const anew = readAnew();
    expect(await run('--cache-dir', cacheFolder)).toEqual(without);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
    vi.mocked(reading.entryIn).mockClear();
    expect(await run('--cache-dir', cacheFolder)).toEqual(without);
    // What a renumbering has changed is read again.
    expect(readAnew()).toBeLessThan(Math.max(2, anew / 2));
  },
);
