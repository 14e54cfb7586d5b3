import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest } from '../support/manifest.ts';
import { ACTION, filledIn, runAction } from './actionSteps.ts';
import { repositoryWith } from './recipes.ts';

test('checks a repository, and shows problems where they are', () => {
  expect(runAction({}, repositoryWith('fine').root)).toMatchObject({
    code: 0,
    asked: [`proposals@${manifest().version}`],
  });
  const { code, out } = runAction({}, repositoryWith('wrong').root);
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=rfcs\/0002-bees\.md,line=4,/m);
});

test('of a pull request only what it changes', () => {
  const made = repositoryWith('wrong');
  made.git('checkout', '--quiet', 'main');
  made
    .write(
      'rfcs/0001-ants.md',
      '# Ants\n\n- Status: Accepted\n- Created: 2026-02-31\n\n## Summary\n\nX.\n\n## Design\n\nY.\n',
    )
    .commit();
  made.git('push', '--quiet', 'origin', 'main');
  made.git('fetch', '--quiet', 'origin');
  made.git('checkout', '--quiet', 'work');
  made.git('merge', '--quiet', '--no-edit', 'main');
  const inRequest = { GITHUB_BASE_REF: 'main' };
  for (const inputs of [
    { changed: 'true' },
    { changed: 'origin/main' },
    { changed: 'true', 'changed-lines': 'true' },
  ]) {
    const { code, out } = runAction(inputs, made.root, inRequest);
    expect(code).toBe(1);
    expect(out).toContain('0002-bees.md');
    expect(out).not.toContain('0001-ants.md');
  }
  expect(runAction({ changed: 'HEAD' }, made.root).code).toBe(0);
});

test('takes paths a line each, a baseline, the least severity, a folder and another package', () => {
  const made = repositoryWith('wrong').write('other/a b.md', '# A\n');
  expect(runAction({ paths: 'other\n  \nrfcs/0001-ants.md\r\n' }, made.root).code).toBe(0);
  expect(runAction({ paths: 'other/a b.md' }, made.root)).toMatchObject({ code: 0 });
  expect(runAction({ paths: '.', 'working-directory': 'rfcs' }, made.root).out).toContain('0002-bees.md');
  expect(runAction({ baseline: 'none.yaml' }, made.root)).toMatchObject({
    code: 2,
    err: expect.stringContaining('none.yaml'),
  });
  expect(runAction({ 'fail-on': 'never' }, made.root).code).toBe(2);
  expect(runAction({ version: './proposals.tgz' }, made.root).asked).toEqual(['./proposals.tgz']);
});

test('nothing that is put in is run by the shell', () => {
  const made = repositoryWith('fine');
  const evil = '$(touch hacked)`touch hacked`"; touch hacked; "\' touch hacked';
  for (const name of Object.keys(ACTION.inputs).filter((name) => name !== 'working-directory'))
    runAction({ [name]: evil }, made.root, name === 'changed' ? { GITHUB_BASE_REF: evil } : {});
  runAction({ paths: '--help' }, made.root);
  expect(existsSync(join(made.root, 'hacked'))).toBe(false);
  for (const { run = '' } of ACTION.runs.steps) expect(run).not.toContain('${{');
});

test('writes the result for code scanning where that is asked for, and uploads it also of a check that failed', () => {
  const made = repositoryWith('wrong');
  expect(runAction({ sarif: 'true' }, made.root, { RUNNER_TEMP: made.root }).code).toBe(1);
  expect(existsSync(join(made.root, 'proposals.sarif'))).toBe(true);
  const upload = ACTION.runs.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
  expect(upload?.if).toBe("always() && inputs.sarif == 'true'");
  expect(filledIn(`${upload?.with?.sarif_file}`, { 'runner.temp': '/t' })).toBe('/t/proposals.sarif');
});

test('is a composite action that says what its inputs are', () => {
  expect(ACTION.runs.using).toBe('composite');
  for (const { description, default: usual } of Object.values(ACTION.inputs)) {
    expect(description).toMatch(/\.$/);
    expect(usual).toBeTypeOf('string');
  }
  expect(ACTION.inputs.version?.default).toBe(manifest().version);
});
