import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

test('--version and --help', async () => {
  expect(await proposals('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  expect(await proposals('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('check [options] [path...]'),
  });
  expect(await proposals('check', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--fail-on') });
});

test.each([
  [[], ''],
  [['check', '--format', 'xml', 'a.md'], "'xml' is invalid. Allowed choices are text, json, github, sarif, junit."],
  [['check', '--fail-on', 'never', 'a.md'], "'never' is invalid"],
  [['check', '--colour', 'a.md'], "unknown option '--colour'"],
  [['check', '--template'], 'argument missing'],
  [['check', '--template', 'no-such-template.md', 'package.json'], 'no-such-template.md: no such file or folder'],
  [['chek', 'a.md'], 'Did you mean check?'],
])('%j: exit code 2 and a message', async (args, message) => {
  const { code, err, out } = await proposals(...args);
  expect(code).toBe(2);
  expect(args.length > 0 ? err : out).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
});

test('check without paths checks the current folder', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const { root: cwd } = new GitRepository().write('template.md', '# [Title]\n').write('notes/a.md', '# Notes\n');
  const run = (...paths: string[]) =>
    spawnSync(process.execPath, [cli, 'check', '--no-cache', ...paths], { cwd, encoding: 'utf8' });
  const [here, named] = [run(), run('.')];
  expect(here.stdout).toContain('Checked 2 files');
  expect([here.status, here.stdout]).toEqual([named.status, named.stdout]);
});
