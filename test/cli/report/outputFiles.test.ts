import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

let made: GitRepository;
let folder: string;

beforeEach(() => {
  made = new GitRepository()
    .write('.proposals.yaml', 'practice: false\n')
    .write('rfcs/template.md', '# [Title]\n\n- Created: YYYY-MM-DD\n- Status: Draft | Accepted\n\n## Why\n\nSay why.\n')
    .write('rfcs/0001-ants.md', '# Ants\n\n- Created: 2026-02-30\n- Status: Accepted\n\n## Why\n\nThey work.\n');
  folder = join(made.root, '..');
});

const check = (...args: readonly string[]) => proposals('check', ...args, made.root);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('several formats go to files in one run, and the text is printed all the same', async () => {
  const text = await check();
  const outputs = ['sarif', 'junit', 'json', 'github', 'text'].flatMap((format) => [
    '--output-file',
    `${format}=${join(folder, `out=.${format}`)}`,
  ]);
  expect(await check(...outputs)).toEqual(text);
  for (const format of ['sarif', 'junit', 'json', 'github', 'text'])
    expect(read(`out=.${format}`)).toBe((await check('--format', format)).out);
});

test('they are written anew where nothing has changed since', async () => {
  const args = ['--cache-dir', join(folder, 'cache'), '--output-file', `json=${join(folder, 'a.json')}`];
  await check(...args);
  const first = read('a.json');
  rmSync(join(folder, 'a.json'));
  await check(...args);
  expect(read('a.json')).toBe(first);
});

test('what cannot be written is told, and the exit code is 2', async () => {
  expect(await check('--output-file', `json=${join(folder, 'none', 'a.json')}`)).toMatchObject({
    code: 2,
    out: expect.stringContaining('field-date-invalid'),
    err: expect.stringMatching(/Cannot write `.*a\.json`/),
  });
  mkdirSync(join(folder, 'a.json'));
  expect(await check('--output-file', `json=${join(folder, 'a.json')}`)).toMatchObject({ code: 2 });
  symlinkSync('/dev/null', join(folder, 'b.json'));
  expect(await check('--output-file', `json=${join(folder, 'b.json')}`)).toMatchObject({ code: 2 });
  expect(statSync(join(folder, 'b.json')).isFile()).toBe(false);
});

test('a format that is none is told with those that are', async () => {
  for (const value of ['xml=a.xml', 'a.sarif', 'sarif='])
    expect(await check('--output-file', value)).toMatchObject({
      code: 2,
      err: expect.stringContaining('text, json, github, sarif, junit'),
    });
});
