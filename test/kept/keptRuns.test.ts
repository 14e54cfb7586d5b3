import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as checking from '../../server/src/cli/check.ts';
import * as git from '../../server/src/files/git.ts';
import { YOUNG_MS } from '../../server/src/kept/stateOf.ts';
import { proposals } from '../cli/proposals.ts';
import { GitRepository } from '../support/gitRepository.ts';

vi.mock('../../server/src/cli/check.ts', { spy: true });
vi.mock('../../server/src/files/git.ts', { spy: true });

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n- Supersedes: [RFC-NNNN]\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n\n## Drawbacks\n\nSay why not.\n';
const rfc = (number: number, more = '') =>
  `# RFC-${String(number).padStart(4, '0')}: Ants\n\n- Status: Accepted\n- Supersedes: RFC-${String(number - 1).padStart(4, '0')}\n\n## Summary\n\nAnts work as [drawn](../assets/ants.png).\n\n## Design\n\nIn lines.\n${more}`;
const path = (number: number) => `rfcs/${String(number).padStart(4, '0')}-ants-${number}.md`;
const COUNT = 9;

let made: GitRepository;
let place: string;

beforeEach(() => {
  begin();
});
afterEach(() => void vi.restoreAllMocks());

function begin(): void {
  place = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'cache');
  made = new GitRepository().write('rfcs/template.md', TEMPLATE).write('assets/ants.png', '');
  for (let i = 1; i <= COUNT; i++) made.write(path(i), rfc(i, i % 3 === 0 ? '\n## Drawbacks\n\nNone.\n' : ''));
  made.commit();
  vi.mocked(checking.check).mockClear();
}

const check = (...args: readonly string[]) => proposals('check', '--all', ...args, made.root);
const kept = (...args: readonly string[]) => check('--cache-dir', place, ...args);
const anew = (...args: readonly string[]) => check('--no-cache', ...args);
const runs = () => vi.mocked(checking.check).mock.calls.length;
const files = () => readdirSync(place).filter((name) => name.endsWith('.proposals-run'));
/** As if what is there was written long ago. */
const later = () => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * YOUNG_MS);

/** All that may happen to a repository between two runs. */
const CHANGES: Readonly<Record<string, (some: number) => unknown>> = {
  nothing: () => undefined,
  'a sentence more': (some) => edit(some, (text) => `${text}\nMore.\n`),
  'another letter': (some) => edit(some, (text) => text.replace('## Summary', '## Symmary')),
  'and back': (some) => edit(some, (text) => text.replace('## Symmary', '## Summary')),
  'a section more': (some) => edit(some, (text) => `${text}\n## Drawbacks\n\nNone.\n`),
  'another status': (some) => edit(some, (text) => text.replace('Accepted', 'Acepted')),
  'a file less': (some) => existing(some) && made.remove(existing(some) as string),
  'a file more': (some) => made.write(path(COUNT + some), rfc(COUNT + some)),
  'a number twice': (some) => made.write(path(some + 1).replace('ants', 'bees'), rfc(some + 1)),
  'another name': (some) => {
    const from = existing(some);
    if (from !== undefined) renameSync(join(made.root, from), join(made.root, from.replace('.md', '-x.md')));
  },
  'another template': (some) => made.write('rfcs/template.md', TEMPLATE.replace('Drawbacks', `Downsides ${some}`)),
  'a template below': () => made.write('rfcs/more/template.md', TEMPLATE.replace('Design', 'Plan')),
  'a configuration': (some) =>
    made.write('.proposals.yaml', some % 2 === 0 ? 'exclude: [rfcs/0003*]\n' : 'rules:\n  section-missing: error\n'),
  'frozen text': () => made.write('.proposals.yaml', 'frozen: [Accepted]\n'),
  'a picture less': () => takeAway('assets/ants.png'),
  'a picture more': () => {
    takeAway('assets/ants.png');
    made.write('assets/ants.png', '');
  },
  'a folder of the same name': () => {
    takeAway('assets/ants.png');
    mkdirSync(join(made.root, 'assets/ants.png'));
  },
  'a link': (some) => {
    const link = join(made.root, 'rfcs', `00${30 + some}-link.md`);
    if (!existsSync(link)) symlinkSync(join(made.root, path(1)), link);
  },
  'a commit': () => commitAll(),
  'a number on another branch': (some) => {
    const number = COUNT + 20 + some;
    commitAll();
    made.git('checkout', '--quiet', '-B', `side-${some}`);
    made.write(path(number), rfc(number)).commit();
    made.git('checkout', '--quiet', '-');
    made.write(`rfcs/00${number}-other.md`, rfc(number));
  },
};

/** Removes a file or a folder that may be there. */
function takeAway(path: string): void {
  rmSync(join(made.root, path), { recursive: true, force: true });
}

let commits = 0;

function commitAll(): void {
  made.write('other.txt', String(commits++)).commit();
}

function existing(some: number): string | undefined {
  const folder = join(made.root, 'rfcs');
  const all = readdirSync(folder).filter((name) => /^\d/.test(name) && existsSync(join(folder, name)));
  return all.length === 0 ? undefined : `rfcs/${all[some % all.length]}`;
}

function edit(some: number, change: (text: string) => string): void {
  const file = existing(some);
  if (file !== undefined) made.write(file, change(readFileSync(join(made.root, file), 'utf8')));
}

const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.integer({ min: 0, max: 9 }));

describe.each([
  ['written just now', () => undefined],
  ['written long ago', later],
])('of what was %s', (_, wait) => {
  test('whatever happens between two runs, the next one prints what it would print without the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 8 }), async (changes) => {
        begin();
        wait();
        await kept();
        for (const [what, some] of changes) {
          CHANGES[what]?.(some);
          const without = await anew();
          expect(await kept()).toEqual(without);
          const before = runs();
          expect(await kept()).toEqual(without);
          if (without.code < 2) expect(runs()).toBe(before);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 600_000);
});

test.each(Object.keys(CHANGES).filter((what) => what !== 'and back'))('%s is seen where it matters', async (what) => {
  if (what === 'a picture more' || what === 'a folder of the same name') made.remove('assets/ants.png');
  made.write('.proposals.yaml', '');
  await kept();
  CHANGES[what]?.(4);
  const without = await anew();
  const before = runs();
  expect(await kept()).toEqual(without);
  expect(runs() - before).toBe(what === 'nothing' ? 0 : 1);
});

describe('a run is kept', () => {
  test('for the very same question: what is checked, options, folder and machine', async () => {
    const first = await kept();
    expect(await kept()).toEqual(first);
    expect(runs()).toBe(1);
    await kept('--format', 'json');
    expect(runs()).toBe(2);
    vi.stubEnv('GIT_ADVICE', '0');
    await kept();
    vi.unstubAllEnvs();
    expect(runs()).toBe(3);
    expect(files()).toHaveLength(3);
  });

  test('not where something could not be read', async () => {
    made.write(path(1), '\0');
    expect((await kept()).code).toBe(2);
    await kept();
    expect(runs()).toBe(2);
    expect(existsSync(place) ? files() : []).toEqual([]);
  });

  test('not where git gave no answer', async () => {
    vi.stubEnv('PATH', '');
    await kept();
    await kept();
    vi.unstubAllEnvs();
    expect(runs()).toBe(2);
  });

  test('not where a day has a say', async () => {
    await kept('--since', 'HEAD@{yesterday}');
    await kept('--since', 'HEAD');
    await kept('--since', 'HEAD');
    expect(runs()).toBe(2);
    expect(files()).toHaveLength(1);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('Checked', 'Chucked')],
    ['emptied', () => ''],
    ['of another program', (text: string) => text.replace(/^proposals run \d+/, 'proposals run 0')],
  ])('and is as nothing where it was %s', async (_, damage) => {
    const without = await anew();
    await kept();
    const [name = ''] = files();
    const text = readFileSync(join(place, name), 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(join(place, name), damage(text));
    const before = runs();
    expect(await kept()).toEqual(without);
    expect(runs()).toBe(before + 1);
    expect(await kept()).toEqual(without);
    expect(runs()).toBe(before + 1);
  });
});

test('what was young is told by its times from the next run on, and not read any more', async () => {
  await kept();
  const [name = ''] = files();
  const content = () => readFileSync(join(place, name), 'utf8').match(/"content [\da-f]{40}"/g)?.length ?? 0;
  expect(content()).toBeGreaterThan(COUNT);
  later();
  await kept();
  expect(content()).toBe(0);
  expect(runs()).toBe(1);
});

test('git is not run for what is known', async () => {
  await kept();
  vi.mocked(git.git).mockClear();
  await kept();
  expect(git.git).not.toHaveBeenCalled();
});
