import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { newProposal } from '../../server/src/cli/new.ts';
import { localDate } from '../../server/src/files/localDate.ts';
import { listening } from './listening.ts';
import { proposals } from './proposals.ts';

let root: string;

beforeEach(() => {
  // In a folder of its own, too: what others left in that of the machine is not to count.
  root = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'root');
  write('.proposals.yaml', '');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Runs `proposals new` in a folder of the repository. */
async function run(template: string, title: string, options: object = {}, folder = '.') {
  const { console, texts } = listening();
  const code = await newProposal(template, title, { author: 'Ada', ...options }, console, join(root, folder));
  return { code, ...texts };
}

test('a decision record, numbered among decisions', async () => {
  const { out } = await run('decision-record', 'Use a queue');
  expect(out).toBe('docs/adr/0001-use-a-queue.md\n');
  expect(read('docs/adr/0001-use-a-queue.md')).toContain(`# Decision Record: Use a queue\n\n- **Record**: 0001\n`);
  expect((await run('Full Decision Record', 'Use two')).out).toBe('docs/adr/0002-use-two.md\n');
  write('rfcs/2026-01-02-ants.md', '# RFC: Ants\n');
  expect((await run('decision-record', 'Use three')).out).toBe('docs/adr/0003-use-three.md\n');
});

test('a built-in template, by id or name, in the usual folder', async () => {
  const path = `proposals/${localDate()}-add-x.md`;
  expect(await run('rfc', 'Add x')).toEqual({ code: 0, out: `${join(path)}\n`, err: '' });
  expect(read(path)).toMatch(/^# RFC: Add x\n[\s\S]*\*\*Author\(s\)\*\*: Ada\n/);
  expect(await run('detailed RFC', 'Add y')).toMatchObject({ code: 0 });
  expect(await run('rfc', 'Add x')).toMatchObject({ code: 2, err: expect.stringContaining('it exists already') });
});

test('a template of the repository, from a folder within, numbered on', async () => {
  write('docs/rfcs/0000-template.md', '# RFC NNNN: [Title]\n\n- Author: [Name]\n- Date: YYYY-MM-DD\n');
  write('docs/rfcs/0041-first.md', '');
  const result = await run('rfcs/0000-template.md', 'Add x', {}, 'docs');
  expect(result).toEqual({ code: 0, out: `${join('rfcs/0042-add-x.md')}\n`, err: '' });
  expect(read('docs/rfcs/0042-add-x.md')).toBe(`# RFC 0042: Add x\n\n- Author: Ada\n- Date: ${localDate()}\n`);
  expect(await run('docs/rfcs/0000-template.md', 'Add x')).toMatchObject({
    out: `${join('docs/rfcs/0043-add-x.md')}\n`,
  });
});

test('--folder, --author and --print', async () => {
  const printed = await run('rfc', 'Add x', { folder: 'docs/rfcs/', author: 'Bo', print: true });
  expect(printed).toMatchObject({ code: 0, err: '' });
  expect(printed.out).toMatch(new RegExp(`^docs/rfcs/${localDate()}-add-x\\.md\n\n# RFC: Add x\n[\\s\\S]*: Bo\n`));
  expect(readdirSync(root)).toEqual(['.proposals.yaml']);
  expect(await run('rfc', 'Add x', { folder: '.' })).toMatchObject({ code: 0, out: `${localDate()}-add-x.md\n` });
});

test('the first of a folder, by what stands beside it or in the template', async () => {
  write('api/docs/adr/template.md', '# N. Title\n\n## Context\n\n[Why]\n');
  write('api/docs/adr/0000-use-records.md', '# 0. Use records\n');
  write('web/docs/adr/template.md', '# N. Title\n\n## Context\n\n[Why]\n');
  expect(await run('web/docs/adr/template.md', 'Use Kafka')).toMatchObject({
    out: `${join('web/docs/adr/0001-use-kafka.md')}\n`,
  });
  expect(read('web/docs/adr/0001-use-kafka.md')).toMatch(/^# 1\. Use Kafka\n/);
  write('notes/template.md', 'Copy me to `notes/kept/NNN_short_title.md`.\n\n# [Title]\n\n## Context\n\n[Why]\n');
  expect(await run('notes/template.md', 'Use Kafka')).toMatchObject({
    out: `${join('notes/kept/001_use_kafka.md')}\n`,
  });
});

test('names with the time of day', async () => {
  write('adr/template.md', '# Title\n\n## Context\n\n[Why]\n');
  write('adr/20230510152112_keep_ids.md', '');
  const { out } = await run('adr/template.md', 'Use Kafka');
  expect(out).toMatch(new RegExp(`${localDate().replaceAll('-', '')}\\d{6}_use_kafka\\.md\n$`));
});

test('a title in another script, and one without letters', async () => {
  write('rfcs/0000-template.md', '# RFC NNNN: [Title]\n');
  const template = 'rfcs/0000-template.md';
  expect(await run(template, '魚')).toMatchObject({ code: 0, out: `${join('rfcs/0001-魚.md')}\n` });
  const { code, out, err } = await run(template, '🎉');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Expected letters or digits in the title to name the file after, found none in `🎉`');
  expect(await run(template, '🎉', { slug: '…' })).toMatchObject({ code: 2, err: expect.stringContaining('--slug') });
  expect(await run(template, '🎉', { slug: 'Party time' })).toMatchObject({
    out: `${join('rfcs/0002-party-time.md')}\n`,
  });
  expect(read('rfcs/0002-party-time.md')).toBe('# RFC 0002: 🎉\n');
  expect(readdirSync(join(root, 'rfcs'))).toHaveLength(3);
});

test('a template from outside of the repository', async () => {
  const other = join(mkdtempSync(join(tmpdir(), 'proposals-')), '0000-template.md');
  writeFileSync(other, '# [Title]\n');
  expect(await run(other, 'Add x')).toMatchObject({ code: 0, out: `${join(`proposals/${localDate()}-add-x.md`)}\n` });
});

test('the root is that of the git repository', async () => {
  const repository = mkdtempSync(join(tmpdir(), 'proposals-'));
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
  mkdirSync(join(repository, 'a/b'), { recursive: true });
  const out: string[] = [];
  const console = { out: (text: string) => out.push(text), err: () => undefined };
  await newProposal('rfc', 'Add x', {}, console, join(repository, 'a/b'));
  expect(out.join('')).toBe(`${join('..', '..', 'proposals', `${localDate()}-add-x.md`)}\n`);
});

test.each([
  ['rfc', ' \n', {}, 'Expected a title, found none.'],
  ['nope', 'Add x', {}, 'Expected the path of a template or one of `rfc`'],
  ['.', 'Add x', {}, 'a folder, expected a file'],
  ['rfc', 'Add x', { folder: '../out' }, 'expected a path inside the workspace folder'],
  ['rfc', 'Add x', { folder: '/nowhere/out' }, 'expected a path relative to the workspace folder'],
])('%j %j %j: exit code 2 and a message', async (template, title, options, message) => {
  const result = await run(template, title, options);
  expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  expect(readdirSync(root)).toEqual(['.proposals.yaml']);
  expect(readdirSync(join(root, '..'))).toEqual(['root']);
});

test('arguments', async () => {
  expect(await proposals('new', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--folder') });
  expect(await proposals('new', 'rfc')).toMatchObject({ code: 2, err: expect.stringContaining("argument 'title'") });
  expect(await proposals('new', 'no-such-template', 'Add x')).toMatchObject({ code: 2 });
});

test('a number in front matter and in the title is written as the others write it', async () => {
  const record = (number: string, title: string) =>
    `---\nnumber: ${number}\nstatus: draft\n---\n\n# ${title}\n\n## Context\n\nWhy?\n`;
  write('docs/adr/template.md', record('NNNN', 'ADR-NNNN: [Title]').replace('draft', 'draft | done'));
  expect((await run('docs/adr/template.md', 'Add x', { print: true })).out).toContain('number: 0001\n');
  write('docs/adr/0001-a.md', record('1', 'ADR-0001: A'));
  write('docs/adr/0002-b.md', record('2', 'ADR-0002: B'));
  // One whose number was never filled in shows nothing.
  write('docs/adr/0003-c.md', record('NNNN', 'ADR-NNNN: C'));
  await run('docs/adr/template.md', 'Add x');
  expect(read('docs/adr/0004-add-x.md')).toMatch(/^---\nnumber: 4\n[\s\S]*# ADR-0004: Add x\n/);
  write('docs/adr/0005-d.md', record('0005', 'ADR-5: D'));
  write('docs/adr/0006-e.md', record('0006', 'ADR-6: E'));
  write('docs/adr/0007-f.md', record('0007', 'ADR-7: F'));
  await run('docs/adr/template.md', 'Add y');
  expect(read('docs/adr/0008-add-y.md')).toMatch(/^---\nnumber: 0008\n[\s\S]*# ADR-8: Add y\n/);
});
