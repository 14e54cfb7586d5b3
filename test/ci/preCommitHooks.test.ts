import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../support/manifest.ts';
import { repositoryWith, runScript } from './recipes.ts';

const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'));

test('the hook runs a command of this package on the files of a commit', () => {
  expect(hook).toMatchObject({ id: 'proposals', language: 'node', types: ['markdown'] });
  const [command] = hook.entry.split(' ');
  expect(Object.keys(manifest().bin)).toContain(command);
  // As pre-commit does: the entry with the files behind it.
  const run = (change: 'fine' | 'wrong') =>
    runScript(`${hook.entry} rfcs/template.md rfcs/0002-bees.md`, repositoryWith(change).root);
  expect(run('fine').code).toBe(0);
  expect(run('wrong')).toMatchObject({ code: 1, out: expect.stringContaining('rfcs/0002-bees.md:4:12 error') });
});
