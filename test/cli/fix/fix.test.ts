import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkFiles } from '../../../server/src/cli/checkFiles.ts';
import { Fixes } from '../../../server/src/cli/fix/fixesOf.ts';
import { voiceOn } from '../../../server/src/cli/voice.ts';
import { localDate } from '../../../server/src/files/localDate.ts';
import { failCall, mendDisk } from '../../support/faults.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { listening } from '../listening.ts';
import { proposals, proposalsOn } from '../proposals.ts';

vi.mock('node:fs/promises', async (original) => (await import('../../support/faults.ts')).faulty(await original()));

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted | Superseded by RFC-NNNN\n- Created: YYYY-MM-DD\n- Supersedes: [RFC-NNNN]\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n';
/** The status is misspelt, and nobody wrote how. */
const TEXT = '# RFC-0001: Ants\n\n- Status: Acepted\n- Created: 2026-03-09\n\n## Why\n\nThey  work. \n\n## How\n';
const FIXED = TEXT.replace('Acepted', 'Accepted');

let made: GitRepository;
const file = (path = 'rfcs/0001-ants.md') => join(made.root, path);
const read = (path?: string) => readFileSync(file(path), 'utf8');
const check = async (...args: readonly string[]) => {
  const { code, out, err } = await proposals('check', ...args, made.root);
  return { code, out: out.replaceAll(made.root, 'ROOT'), err: err.replaceAll(made.root, 'ROOT') };
};

beforeEach(() => {
  mendDisk();
  made = new GitRepository()
    .write('.proposals.yaml', 'practice: false\n')
    .write('rfcs/template.md', TEMPLATE)
    .write('rfcs/0001-ants.md', TEXT);
});

test('--fix mends what can be mended, and tells what is left', async () => {
  const { code, out, err } = await check('--fix');
  expect(read()).toBe(FIXED);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).not.toContain('field-value-unknown');
  expect(out).toContain('section-empty');
  expect(out).toMatch(/\nChecked 2 files, 1 proposal: 0 errors, 1 warning, 0 information\. Fixed 1 problem\.\n$/);
});

test('done twice it changes nothing', async () => {
  made.write('rfcs/0001-ants.md', TEXT.replace('## Why\n\n', '').replace('- Created: 2026-03-09\n', ''));
  expect((await check('--fix')).out).toMatch(/Fixed \d problems\.\n$/);
  const fixed = read();
  expect(fixed).toContain('## Why');
  const again = await check('--fix');
  expect(read()).toBe(fixed);
  expect(again.out).toMatch(/Fixed 0 problems\.\n$/);
});

test('the exit code is by what is left', async () => {
  made.write('rfcs/0001-ants.md', `${TEXT}\nIn lines.\n`);
  expect((await check()).code).toBe(1);
  expect((await check('--fix')).code).toBe(0);
  expect(JSON.parse((await check('--fix', '--format', 'json')).out).summary).toMatchObject({ warnings: 0, fixed: 0 });
});

test('--safe-fixes mends only what is certain, where a team takes it for more than a hint', async () => {
  const other = TEXT.replace('2026-03-09', '4.3.2026');
  made.write('rfcs/0001-ants.md', other);
  await check('--fix', '--safe-fixes');
  expect(read()).toBe(other);
  made.write('.proposals.yaml', 'practice: false\nseverity: { field-date-invalid: error }\n');
  await check('--fix', '--safe-fixes');
  expect(read()).toBe(TEXT.replace('2026-03-09', '2026-03-04'));
});

test.each([
  ['line endings of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['no line ending at the end', (text: string) => text.trimEnd()],
])('%s: stays', async (_, as) => {
  made.write('rfcs/0001-ants.md', as(TEXT));
  await check('--fix');
  expect(read()).toBe(as(FIXED));
});

test('rights stay, and nothing is left beside the file', async () => {
  chmodSync(file(), 0o640);
  await check('--fix');
  expect(statSync(file()).mode & 0o777).toBe(0o640);
  expect(readdirSync(file('rfcs')).sort()).toEqual(['0001-ants.md', 'template.md']);
});

test('hints, what is switched off, and what comments ask to ignore stay', async () => {
  made.write('.proposals.yaml', 'practice: false\nseverity: { field-value-unknown: hint }\n');
  await check('--fix');
  expect(read()).toBe(TEXT);
  const ignored = `<!-- proposals-ignore-file field-value-unknown -->\n\n${TEXT}`;
  made.write('.proposals.yaml', 'practice: false\n').write('rfcs/0001-ants.md', ignored);
  await check('--fix');
  expect(read()).toBe(ignored);
});

test('what most of a team leave out is not put in', async () => {
  made.write('.proposals.yaml', '');
  for (let i = 2; i <= 12; i++)
    made.write(
      `rfcs/00${10 + i}-bees.md`,
      `# RFC-00${10 + i}: Bees\n\n- Status: Accepted\n- Created: 2026-03-09\n\n## Why\n\nBees.\n`,
    );
  made
    .write('rfcs/0013-ants.md', TEXT.replace('RFC-0001', 'RFC-0013').replace('\n## How\n', ''))
    .remove('rfcs/0001-ants.md');
  await check('--fix');
  expect(read('rfcs/0013-ants.md')).toContain('- Status: Accepted');
  expect(read('rfcs/0013-ants.md')).not.toContain('## How');
});

describe('--diff', () => {
  test('prints what git applies, and writes nothing', async () => {
    const { code, out, err } = await check('--fix', '--diff');
    expect({ code, err }).toEqual({ code: 1, err: 'proposals: 1 file would change. Nothing was written.\n' });
    expect(out).toBe(
      'diff --git a/rfcs/0001-ants.md b/rfcs/0001-ants.md\n--- a/rfcs/0001-ants.md\n+++ b/rfcs/0001-ants.md\n' +
        '@@ -1,6 +1,6 @@\n # RFC-0001: Ants\n \n-- Status: Acepted\n+- Status: Accepted\n - Created: 2026-03-09\n \n ## Why\n',
    );
    expect(read()).toBe(TEXT);
    execFileSync('git', ['apply'], { cwd: made.root, input: out });
    expect(read()).toBe(FIXED);
  });

  test.each([['\uFEFF'], ['\r\n']])('with %j as well', async (special) => {
    const text = special === '\r\n' ? TEXT.trimEnd().replaceAll('\n', special) : special + TEXT;
    made.write('rfcs/0001-ants.md', text);
    execFileSync('git', ['apply'], { cwd: made.root, input: (await check('--diff')).out });
    expect(read()).toBe(text.replace('Acepted', 'Accepted'));
  });

  test('ends with 0 where nothing would change, whatever else is told', async () => {
    await check('--fix');
    const { code, out, err } = await check('--diff');
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'proposals: nothing to fix.\n' });
  });

  test('shows just what --fix does, both sides of references and indexes too', async () => {
    made.write(
      'rfcs/0002-bees.md',
      '# RFC-0002: Bees\n\n- Status: Accepted\n- Created: 2026-01-01\n- Supersedes: RFC-0003\n\n## Why\n\nA.\n\n## How\n\nB.\n',
    );
    made.write(
      'rfcs/0003-wasps.md',
      '# RFC-0003: Wasps\n\n- Status: Accepted\n- Created: 2026-01-01\n\n## Why\n\nA.\n\n## How\n\nB.\n',
    );
    made.write('README.md', '# Insects\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n');
    const before = made.commit();
    const { out } = await check('--diff');
    expect(made.git('status', '--porcelain')).toBe('');
    await check('--fix');
    expect(read('rfcs/0003-wasps.md')).toMatch(/Superseded by .*RFC-0002/);
    expect(read('README.md')).toContain('Superseded');
    const fixed = made.git('diff', before);
    made.git('checkout', '-q', '.');
    execFileSync('git', ['apply'], { cwd: made.root, input: out });
    expect(made.git('diff', before)).toBe(fixed);
  });
});

test('an index is brought up to date with what is mended, by --safe-fixes too', async () => {
  made.write('README.md', '# Insects\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n');
  await check('--fix', '--safe-fixes');
  expect(read('README.md')).toContain('| RFC-0001 | [Ants](rfcs/0001-ants.md) | Acepted |');
  expect((await check('--fix')).out).toMatch(/Fixed 1 problem\.\n$/);
  expect(read('README.md')).toContain('| RFC-0001 | [Ants](rfcs/0001-ants.md) | Accepted |');
});

test('what is fixed is not taken from what was kept of an earlier run, and is seen by the next', async () => {
  const cache = ['--cache-dir', join(made.root, '..', 'cache')];
  await check(...cache);
  await check(...cache);
  const fixed = await check('--fix', ...cache);
  expect(read()).toBe(FIXED);
  const next = await check(...cache);
  expect(next.out).toBe(fixed.out.replace(' Fixed 1 problem.', ''));
  made.write('rfcs/0001-ants.md', TEXT);
  await check('--fix', ...cache);
  expect(read()).toBe(FIXED);
});

test('a disk that is full leaves each file whole, and that is told', async () => {
  failCall({ name: 'writeFile', at: 0, code: 'ENOSPC' });
  const { code, err } = await check('--fix', '--no-cache');
  expect({ code, err }).toEqual({ code: 2, err: 'proposals: Cannot write `rfcs/0001-ants.md`: the disk is full.\n' });
  expect(read()).toBe(TEXT);
  expect(readdirSync(file('rfcs')).sort()).toEqual(['0001-ants.md', 'template.md']);
});

test('where one file cannot be written, the others are', async () => {
  mkdirSync(file('elsewhere'));
  made.write('elsewhere/0002-bees.md', TEXT.replace('RFC-0001', 'RFC-0002'));
  symlinkSync(join('..', 'elsewhere', '0002-bees.md'), file('rfcs/0002-bees.md'));
  const { code } = await proposals('check', '--fix', file('rfcs/0001-ants.md'), file('rfcs/0002-bees.md'));
  expect(code).toBe(1);
  expect(read()).toBe(FIXED);
  expect(existsSync(file('rfcs/0002-bees.md'))).toBe(true);
});

test('a proposal that a link leads to from outside is not written through it', async () => {
  const outside = new GitRepository().write('0002-bees.md', TEXT);
  symlinkSync(join(outside.root, '0002-bees.md'), file('rfcs/0002-bees.md'));
  await check('--fix');
  expect(readFileSync(join(outside.root, '0002-bees.md'), 'utf8')).toBe(TEXT);
});

describe('the text on the standard input', () => {
  const given = async (text: string, ...args: readonly string[]) => {
    const bytes = new TextEncoder().encode(text);
    return proposalsOn({ input: async () => bytes }, 'check', ...args, '--stdin-filename', file(), '-');
  };

  test('is judged as if it stood there, among its neighbours', async () => {
    made.write('rfcs/0002-bees.md', `${FIXED.replace('RFC-0001', 'RFC-0002')}\nIn lines.\n`);
    const { code, out } = await given(FIXED.replace('They  work', 'See [bees](0002-bees.md#none)'));
    expect(code).toBe(1);
    expect(out.replaceAll(made.root, 'ROOT')).toContain('ROOT/rfcs/0001-ants.md:8:12 warning reference-broken');
    expect(out).toContain('Checked 1 file, 1 proposal');
    expect(read()).toBe(TEXT);
  });

  test('need not be of a file that is there', async () => {
    made.remove('rfcs/0001-ants.md');
    expect((await given(TEXT)).out).toContain('field-value-unknown');
    expect(existsSync(file())).toBe(false);
  });

  test('is told alike to what stands on the disk', async () => {
    const onDisk = await proposals('check', '--format', 'json', file());
    expect(await given(TEXT, '--format', 'json')).toEqual(onDisk);
  });

  test('comes back mended with --fix, with what is left beside it', async () => {
    const { code, out, err } = await given(TEXT, '--fix');
    expect({ code, out }).toEqual({ code: 1, out: FIXED });
    expect(err).toContain('Fixed 1 problem.');
    expect(read()).toBe(TEXT);
    expect((await given(FIXED, '--fix')).out).toBe(FIXED);
  });

  test('that is no text is told', async () => {
    const { code, err } = await proposalsOn(
      { input: async () => new Uint8Array([0xff]) },
      'check',
      '-',
      '--stdin-filename',
      file(),
    );
    expect(code).toBe(2);
    expect(err).toContain('0001-ants.md:1: not valid UTF-8');
  });
});

test('what does not go together is told', async () => {
  for (const args of [
    ['-'],
    ['-', file(), '--stdin-filename', file()],
    [file(), '--stdin-filename', file()],
    [file(), '--safe-fixes'],
    [file(), '--statistics', '--format', 'sarif'],
  ])
    expect(await proposals('check', ...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/goes? with|stands alone/),
    });
});

test('what is filled in is of today', async () => {
  made.write('rfcs/template.md', TEMPLATE.replace('- Supersedes', '- Updated: YYYY-MM-DD\n- Supersedes'));
  await check('--fix');
  expect(read()).toContain(`- Updated: ${localDate()}`);
});

test('what is missing has a fix, also in a file that is not read again', async () => {
  made.write(
    'rfcs/0001-ants.md',
    FIXED.replace('- Created: 2026-03-09\n', '').replace('## Why\n\nThey  work. \n\n', ''),
  );
  const args = ['--format', 'json', '--cache-dir', join(made.root, '..', 'cache'), file()];
  const told = async () => {
    const { problems } = JSON.parse((await proposals('check', ...args)).out).files[0];
    return problems.map((problem: { rule: string; fixes: { title: string }[] }) => [
      problem.rule,
      problem.fixes[0]?.title,
    ]);
  };
  expect(await told()).toEqual(
    expect.arrayContaining([
      ['field-missing', 'Insert the field "Created"'],
      ['section-missing', 'Insert the section "Why"'],
    ]),
  );
});

test('of a file that has more problems than can be tried out, the first have fixes', async () => {
  made.write('rfcs/0001-ants.md', TEXT.replace('- Created: 2026-03-09', '- Created: someday'));
  const told = async (limit?: number) => {
    const voice = voiceOn(listening().console);
    const looked = await checkFiles([file()], { format: 'json', failOn: 'error' }, voice, listening().console);
    const [first] = looked?.checked ?? [];
    return first ? (await new Fixes(voice.tell, limit).of(first)).map((fixes) => fixes.length > 0) : [];
  };
  expect(await told()).toEqual([true, true, false]);
  expect(await told(0)).toEqual([false, false, false]);
  const some = [];
  for (let tries = 1; tries < 12; tries++) some.push(await told((TEXT.length + TEMPLATE.length) * tries));
  expect(some).toContainEqual([true, false, false]);
});
