import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ADR, decision } from '../support/workspaceTemplates.ts';
import { proposals } from './proposals.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(root, '.git'));
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function check(...args: readonly string[]) {
  const { code, err, out } = await proposals('check', ...args);
  return { code, err: err.replaceAll(root, 'ROOT').trim(), last: out.trim().split('\n').at(-1) };
}

test('proposals without a template are told, with what to do', async () => {
  write('docs/adr/0001-queue.md', decision());
  write('docs/adr/0002-cache.md', decision());
  write('README.md', '# Read me\n');
  const err =
    'proposals: 2 files look like proposals (ROOT/docs/adr/0001-queue.md, …), but no template was found, so nothing was checked there. Put it at docs/adr/template.md, or name it under `templates` in .proposals.yaml.';
  expect(await check(root)).toMatchObject({ code: 0, err });
  expect(await check('--require-proposals', root)).toMatchObject({ code: 2, err });
  write('docs/adr/template.md', ADR);
  expect(await check('--require-proposals', root)).toMatchObject({ code: 0, err: '' });
});

test('a template of a kind that is not taken is named', async () => {
  write('docs/adr/0001-queue.md', decision());
  write('docs/adr/template.adoc', '= Title\n');
  expect((await check(root)).err).toBe(
    'proposals: ROOT/docs/adr/0001-queue.md looks like a proposal, but the template docs/adr/template.adoc is no Markdown, so nothing was checked there. Write it as docs/adr/template.md.',
  );
});

test('so is one that may be meant', async () => {
  write('docs/adr/0001-queue.md', '# Queue\n\nStatus: Accepted\n\n## Words\n\nA queue.\n');
  write('rfcs/template.md', '# RFC: [Title]\n\n## Summary\n\n[What]\n\n## Motivation\n\n[Why]\n');
  expect((await check(root)).err).toContain(
    'say under `documents` in .proposals.yaml that they follow rfcs/template.md.',
  );
});

test('where some of a folder are checked, the others are none', async () => {
  write('docs/adr/template.md', ADR);
  write('docs/adr/0001-queue.md', decision());
  write('docs/adr/0002-words.md', '# Words\n\n## Other\n');
  expect(await check('--require-proposals', root)).toMatchObject({ code: 0, err: '' });
});

test('"0 proposals" is said to be nothing', async () => {
  write('README.md', '# Read me\n');
  write('docs/01-start.md', '# Start\n');
  expect(await check(root)).toMatchObject({
    code: 0,
    err: 'proposals: nothing was checked: none of 2 files follows a template.',
  });
  expect((await check('--require-proposals', root)).code).toBe(2);
});

test('patterns that the shell has left alone', async () => {
  write('docs/adr/template.md', ADR);
  write('docs/adr/0001-queue.md', decision());
  write('docs/rfcs/0001-other.md', '# Other\n');
  write('docs/[a].md', '# Other\n');
  expect((await check(`${root}/docs/**/*.md`)).last).toContain('Checked 4 files, 1 proposal:');
  expect((await check(`${root}/docs/adr/000*.md`)).last).toContain('Checked 1 file, 1 proposal:');
  expect((await check(`${root}/docs/[a].md`)).last).toContain('Checked 1 file, 0 proposals:');
  for (const pattern of ['docs/*.rst', 'nowhere/*.md']) {
    const err = `proposals: ROOT/${pattern}: no file fits this pattern`;
    expect(await check(join(root, pattern))).toMatchObject({ code: 2, err });
  }
});
