import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n- Owner: [name]\n\n## Why\n\nSay why: [why].\n\n## How\n\nSay how: [how].\n';
const TEXT =
  '# Ants\n\n- Status: Acepted\n\n## Why\n\nSince [why] and [why].\n\n## How\n\nBy [why].\n\n## How\n\nIn lines.\n';
/** Unknown status, missing owner, and what was left over below two headings. */
const COUNT = 6;

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository().write('.proposals.yaml', 'practice: false\n').write('rfcs/template.md', TEMPLATE);
});

interface Known {
  readonly rule: string;
  readonly message: string;
  readonly fingerprint: string;
}

async function told(text: string, path = 'rfcs/0001-ants.md', ...args: readonly string[]): Promise<readonly Known[]> {
  made.write(path, text);
  const { out } = await proposals('check', '--format', 'json', ...args, join(made.root, path));
  return JSON.parse(out).files[0].problems;
}

const fingerprints = (all: readonly Known[]) => all.map(({ fingerprint }) => fingerprint);

test('each problem of a file has its own, and the same each time', async () => {
  const all = fingerprints(await told(TEXT));
  expect(all).toHaveLength(COUNT);
  expect(new Set(all).size).toBe(COUNT);
  expect(fingerprints(await told(TEXT, undefined, '--no-cache'))).toEqual(all);
});

test('stays when lines move, wrap, end otherwise, or are indented', async () => {
  const all = fingerprints(await told(TEXT));
  const moved = TEXT.replace('# Ants\n', '<!-- new -->\n\n# Ants and bees\n').replace('Since', 'Many words.\n\nSince');
  expect(fingerprints(await told(moved))).toEqual(all);
  expect(fingerprints(await told(TEXT.replaceAll('\n', '\r\n')))).toEqual(all);
});

test('stays when others come and go before it', async () => {
  const all = await told(TEXT);
  const mended = await told(TEXT.replace('Acepted', 'Accepted').replace('By [why]', 'By this'));
  const gone = ['field-value-unknown', 'placeholder-leftover'];
  expect(fingerprints(all)).toEqual(expect.arrayContaining(fingerprints(mended)));
  expect(mended).toHaveLength(COUNT - gone.length);
});

test('is another one for another mistake in the same place, and for the same in another file', async () => {
  const all = await told(TEXT);
  const other = await told(TEXT.replace('Acepted', 'Acceptted'));
  const status = (some: readonly Known[]) => some.find(({ rule }) => rule === 'field-value-unknown')?.fingerprint;
  expect(status(other)).not.toBe(status(all));
  const elsewhere = fingerprints(await told(TEXT, 'rfcs/0002-ants.md'));
  expect(elsewhere.filter((one) => fingerprints(all).includes(one))).toEqual([]);
});

test('hangs on the place below the root, not on where the command runs', async () => {
  const all = fingerprints(await told(TEXT));
  const { out } = await proposals('check', '--format', 'json', join(made.root, 'rfcs'));
  expect(fingerprints(JSON.parse(out).files[0].problems)).toEqual(all);
});

test('is there for an index in a file that is no proposal', async () => {
  await told(TEXT);
  const problems = await told('# Read me\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n', 'rfcs/README.md');
  expect(problems).toMatchObject([{ rule: 'index-stale', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});
