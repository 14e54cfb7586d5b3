import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { proposals as runProposals } from './proposals.ts';

const clean = textOf('test/fixtures/filled/rfc.md');
const broken = clean.replace('**Created**: 2026-03-09', '**Created**: 2026-02-30');
const readme = '# Read me\n\n## Usage\n';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
});

function write(path: string, content: string | Uint8Array): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function proposals(...args: readonly string[]) {
  const { code, out, err } = await runProposals(...args);
  const tidy = (text: string) => text.replaceAll(root.replaceAll('\\', '/'), 'ROOT').replaceAll(root, 'ROOT');
  return { code, out: tidy(out), err: tidy(err) };
}

test('a clean proposal: exit code 0', async () => {
  const { code, out, err } = await proposals('check', write('a.md', clean));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('Checked 1 file, 1 proposal: 0 errors, 0 warnings, 0 information.\n');
});

test('problems: one line each, grouped by file, and exit code 1', async () => {
  write('a.md', broken);
  write('b.md', clean);
  write('c.md', broken);
  const { code, out } = await proposals('check', root);
  expect(code).toBe(1);
  const [first, gap, second, gapBelow, summary, ...rest] = out.split('\n');
  expect(first).toMatch(/^ROOT\/a\.md:6:16 error field-date-invalid `Created`: not a date: `2026-02-30`\./);
  expect(second).toMatch(/^ROOT\/c\.md:6:16 error field-date-invalid /);
  expect([gap, gapBelow, rest]).toEqual(['', '', ['']]);
  expect(summary).toBe('Checked 3 files, 3 proposals: 2 errors, 0 warnings, 0 information.');
});

test('what a proposal asks to ignore is not told, and what it need not ask for is', async () => {
  const motivation = clean.slice(clean.indexOf('## Motivation'), clean.indexOf('## Detailed Design'));
  const ignore = '<!-- proposals-ignore section-missing "Motivation": see RFC 7 -->\n\n';
  const text = clean.replace(motivation, ignore);
  expect(await proposals('check', '--fail-on', 'information', write('a.md', text))).toMatchObject({ code: 0 });
  const again = clean.replace(motivation, motivation + ignore);
  const { code, out } = await proposals('check', '--fail-on', 'information', write('b.md', again));
  expect(code).toBe(1);
  expect(out).toMatch(/b\.md:\d+:\d+ information ignore-unused `section-missing`: nothing to ignore /);
});

test('JSON: as the contract says, also for files that are no proposals', async () => {
  const { code, out } = await proposals('check', '--format', 'json', write('a.md', broken), write('README.md', readme));
  expect(code).toBe(1);
  const problem = {
    rule: 'field-date-invalid',
    severity: 'error',
    message: expect.any(String),
    subject: 'Created',
    range: { start: { line: 5, character: 15 }, end: { line: 5, character: 25 } },
    fixes: [
      {
        title: 'Change to 2026-02-28',
        edits: [{ range: { start: { line: 5, character: 23 }, end: { line: 5, character: 25 } }, newText: '28' }],
      },
      { title: 'Set the date of "Last Updated" (2026-04-02)', edits: [expect.anything()] },
    ],
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
  };
  expect(JSON.parse(out)).toEqual({
    version: 1,
    files: [
      { path: 'ROOT/a.md', template: { id: 'rfc', name: 'RFC', evidence: expect.any(Array) }, problems: [problem] },
      { path: 'ROOT/README.md', template: null, problems: [] },
    ],
    summary: { files: 2, proposals: 1, errors: 1, warnings: 0, information: 0, hints: 0 },
  });
});

test('--fail-on sets the least severity that fails', async () => {
  const draft = write('a.md', clean.replace(/(?<=## Summary\n)[\s\S]*?(?=\n## )/, ''));
  const codes = await Promise.all(
    ['error', 'warning', 'information'].map(
      async (severity) => (await proposals('check', '--fail-on', severity, draft)).code,
    ),
  );
  expect(codes).toEqual([0, 0, 1]);
});

test('--template checks any file against a file, which is itself passed over', async () => {
  const template = write('our.md', '# [Title]\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n');
  write('one.md', '# Cache\n\n## Why\n\nIt is slow.\n');
  const { code, out } = await proposals(
    'check',
    '--format',
    'json',
    '--template',
    template,
    '--fail-on',
    'information',
    root,
  );
  expect(code).toBe(1);
  const { files } = JSON.parse(out);
  expect(files).toMatchObject([
    { path: 'ROOT/one.md', template: { id: 'our', name: 'our' }, problems: [{ subject: 'How' }] },
  ]);
});

test('folders: Markdown files below, each once, without node_modules, dot folders and links', async () => {
  write('docs.md/sub/a.md', readme);
  write('docs.md/b.MARKDOWN', readme);
  write('docs.md/c.txt', readme);
  write('docs.md/node_modules/d.md', readme);
  write('docs.md/.git/e.md', readme);
  write('docs.md/.github/f.md', readme);
  symlinkSync(join(root, 'docs.md'), join(root, 'docs.md', 'loop'), 'junction');
  const folder = join(root, 'docs.md');
  const { code, out } = await proposals('check', '--format', 'json', folder, join(folder, 'sub', 'a.md'), root);
  expect(code).toBe(0);
  const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(['ROOT/docs.md/b.MARKDOWN', 'ROOT/docs.md/sub/a.md']);
});

test.each([
  ['missing.md', undefined, 'ROOT/missing.md: no such file or folder'],
  ['binary.md', 'a\n\0', 'ROOT/binary.md:2: a NUL byte, expected text (a binary file?)'],
  ['latin1.md', Buffer.from('a\nb\n\xe9\n', 'latin1'), 'ROOT/latin1.md:3: not valid UTF-8'],
  ['utf16.md', Buffer.from('\uFEFF# a', 'utf16le'), 'ROOT/utf16.md: UTF-16 text, expected UTF-8'],
  ['empty/nothing.txt', '', undefined],
])('%s: exit code 2, a message without stack, other files checked all the same', async (name, content, message) => {
  const path = content === undefined ? join(root, name) : write(name, content);
  if (message === undefined) {
    const folder = join(path, '..');
    expect(await proposals('check', folder)).toMatchObject({
      code: 2,
      err: 'proposals: ROOT/empty: no Markdown files there\n',
    });
    return;
  }
  const { code, out, err } = await proposals('check', path, write('good.md', broken));
  expect({ code, err }).toEqual({ code: 2, err: `proposals: ${message}\n` });
  expect(out).toContain('ROOT/good.md:6:16 error field-date-invalid');
});

test.skipIf(process.platform === 'win32')('obeys no control characters in names', async () => {
  const { out } = await proposals('check', write('a\u001b[31m.md', broken));
  expect(out).toContain('ROOT/a\uFFFD[31m.md:6:16 error');
});

test('a byte order mark and Windows line ends are no problem', async () => {
  const { code, out } = await proposals('check', write('a.md', `\uFEFF${broken.replaceAll('\n', '\r\n')}`));
  expect(code).toBe(1);
  expect(out).toContain('ROOT/a.md:6:16 error field-date-invalid');
});

test('JSON: a problem that rests on what was weighed says on what', async () => {
  const template = write('team.md', '# [Title]\n\n- Status: Draft\n\n## Rollout (recommended)\n\nSay how.\n');
  const { out } = await proposals('check', '--template', template, '--format', 'json', write('a.md', '# A\n\nText.\n'));
  const [{ problems }] = JSON.parse(out).files;
  const missing = problems.filter(({ rule }: { rule: string }) => rule.endsWith('-missing'));
  expect(missing.map(({ subject, because }: Record<string, unknown>) => ({ subject, because }))).toEqual([
    { subject: 'Status', because: undefined },
    { subject: 'Rollout', because: [{ by: 'recommended-mark-in-heading', weight: 4, line: 4 }] },
  ]);
});
