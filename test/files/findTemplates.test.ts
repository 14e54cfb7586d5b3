import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { findTemplates } from '../../server/src/files/findTemplates.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
});

function write(path: string, content: string | Uint8Array = '# Any\n'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function find(...patterns: readonly string[]) {
  const complaints: string[] = [];
  const found = await findTemplates(nodeHost(root), patterns, [], (message) => complaints.push(message));
  return { ...found, paths: found.templates.map(({ path }) => path), complaints };
}

test('finds templates by their names, those at the top first', async () => {
  for (const path of [
    'docs/adr/0001-a.md',
    'docs/adr/template.md',
    'docs/adr/Template-Long.MARKDOWN',
    'docs/.proposals/templates/c.md',
    '.proposals/templates/b.md',
    'keps/NNNN-name/README.md',
    'template.md',
  ])
    write(path);
  expect((await find()).paths).toEqual([
    'template.md',
    '.proposals/templates/b.md',
    'docs/adr/Template-Long.MARKDOWN',
    'docs/adr/template.md',
    'keps/NNNN-name/README.md',
    'docs/.proposals/templates/c.md',
  ]);
});

test('passes over node_modules, dot folders and what is no Markdown, but finds what is named', async () => {
  for (const path of [
    'node_modules/a/template.md',
    '.git/template.md',
    '.cache/templates/a.md',
    'template.txt',
    '.github/rfc.md',
    'docs/outline.md',
  ])
    write(path);
  expect((await find()).paths).toEqual([]);
  expect((await find('docs/*.md', '.github/rfc.md', '*.txt', '.git/*.md')).paths).toEqual([
    '.github/rfc.md',
    'docs/outline.md',
  ]);
});

test('gives texts as they are, and says what it could not read', async () => {
  write('a/template.md', '\uFEFF# Ü\r\n');
  write('b/template.md', Buffer.from('\xe9', 'latin1'));
  write('c/template.md', 'x'.repeat(1024 * 1024 + 1));
  mkdirSync(join(root, 'd/template.md'), { recursive: true });
  expect((await find()).templates).toEqual([{ path: 'a/template.md', text: '\uFEFF# Ü\r\n' }]);
  expect((await find()).complaints.sort()).toEqual([
    `Left out: ${join(root, 'b/template.md')}:1: not valid UTF-8`,
    `Left out: ${join(root, 'c/template.md')}: too large: 2 MiB, expected at most 1 MiB`,
  ]);
});

test('follows no symbolic link, named or not', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(elsewhere, 'template.md'), '# Secret\n');
  symlinkSync(elsewhere, join(root, 'docs'), 'junction');
  symlinkSync(root, join(root, 'loop'), 'junction');
  expect((await find()).paths).toEqual([]);
  expect((await find('docs/template.md', 'docs/*.md')).paths).toEqual([]);
});

test('uses 200, those beside proposals first, and says so; other people\u2019s code is passed over', async () => {
  for (let i = 0; i < 205; i++) write(`a${i}/template.md`);
  for (let i = 0; i < 3; i++) write(`vendor/v${i}/template.md`);
  write('services/mail/docs/adr/template.md');
  write('services/mail/docs/adr/0001-queue.md');
  write('third_party/x/docs/adr/template.md');
  write('third_party/x/docs/adr/0001-queue.md');
  const { paths, complaints } = await find();
  expect(paths).toHaveLength(200);
  expect(paths[0]).toBe('services/mail/docs/adr/template.md');
  expect(paths.filter((path) => /^(?:vendor|third_party)\//.test(path))).toEqual([]);
  expect(complaints).toEqual([`${root}: found 206 templates, using 200 of them, those beside proposals first`]);
});

test('finds templates in the folders where hosts and tools keep them, and with a second extension', async () => {
  const expected = [
    '.github/ADR-TEMPLATE.md',
    '.specify/templates/spec-template.md',
    'docs/adr/adr-template.md.template',
    'openspec/schemas/fast/templates/proposal.md',
  ];
  for (const path of [
    ...expected,
    '.github/PULL_REQUEST_TEMPLATE.md',
    '.github/ISSUE_TEMPLATE/rfc.md',
    'a/notes.md.bak',
  ])
    write(path);
  expect((await find()).paths.sort()).toEqual(expected);
});

test('a symbolic link to a template is one, unless it leads out of the root or nowhere', async () => {
  write('docs/adr/template.md', '# [Title]\n');
  mkdirSync(join(root, 'other'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(elsewhere, 'template.md'), '# Secret\n');
  symlinkSync('../docs/adr/template.md', join(root, 'other/template.md'));
  symlinkSync(join(elsewhere, 'template.md'), join(root, 'other/adr-template.md'));
  symlinkSync('nowhere.md', join(root, 'other/rfc-template.md'));
  const { templates } = await find();
  expect(templates.map(({ path, text }) => [path, text])).toEqual([
    ['other/template.md', '# [Title]\n'],
    ['docs/adr/template.md', '# [Title]\n'],
  ]);
});

test('a folder that is not there has none', async () => {
  root = join(root, 'nowhere');
  expect(await find()).toMatchObject({ templates: [], complaints: [] });
});

test('lists no folder that is excluded', async () => {
  for (const path of ['vendor/adr/template.md', 'docs/adr/template.md', 'docs/outline.md']) write(path);
  const excluded = ['vendor/**', 'docs/*.md'];
  const { templates } = await findTemplates(nodeHost(root), ['docs/outline.md'], excluded, () => undefined);
  expect(templates.map(({ path }) => path)).toEqual(['docs/adr/template.md']);
});
