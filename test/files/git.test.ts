import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { branchStart } from '../../server/src/files/branchBase.ts';
import { git } from '../../server/src/files/git.ts';
import { TemplateHistory } from '../../server/src/files/templateHistory.ts';
import { GitRepository } from '../support/gitRepository.ts';

describe.skipIf(process.platform === 'win32')('starting git costs more than what it does, so it', () => {
  let log: string;

  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
    log = join(folder, 'log');
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(log, '');
    // The command is what stands behind the options of git itself.
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh\nfor each; do case "$each" in -*|*=*) ;; *) echo "$each" >>'${log}'; break;; esac; done\nexec ${real} "$@"\n`,
    );
    chmodSync(join(folder, 'git'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
  });

  afterEach(() => vi.unstubAllEnvs());

  const started = () => readFileSync(log, 'utf8').split('\n').slice(0, -1);

  test('is not started where there is no repository', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
    expect(await git(folder, ['rev-parse', 'HEAD'])).toBeUndefined();
    expect(await branchStart(folder)).toBeUndefined();
    expect(await new TemplateHistory(folder).look('a.md', ['template.md'], '')).toEqual({ why: 'no repository' });
    expect(started()).toEqual([]);
  });

  test('says once how old it is, and at once which of the usual bases there is', async () => {
    const repository = new GitRepository();
    repository.write('a.md', '# A\n').commit();
    writeFileSync(log, '');
    for (const expected of [
      ['version', 'for-each-ref'],
      ['version', 'for-each-ref', 'for-each-ref'],
    ]) {
      expect((await branchStart(repository.root))?.name).toBe('main');
      expect(started()).toEqual(expected);
    }
  });
});

test('a repository is found from a folder that is a link into it', async () => {
  const repository = new GitRepository();
  repository.write('docs/a.md', '# A\n').commit();
  const link = join(realpathSync(mkdtempSync(join(tmpdir(), 'proposals-'))), 'link');
  symlinkSync(join(repository.root, 'docs'), link);
  expect((await branchStart(link))?.name).toBe('main');
  expect(await git(link, ['rev-parse', '--show-prefix'])).toBe('docs/\n');
});

test.each([
  ['the default of where it was cloned from', ['origin/HEAD', 'origin/main', 'main'], 'origin/HEAD'],
  ['its main branch as it was there', ['origin/main', 'origin/master', 'master'], 'origin/main'],
  ['the one here', ['main', 'master'], 'main'],
  ['and the older name', ['master', 'other'], 'master'],
])('a branch began at %s', async (_, names, expected) => {
  const repository = new GitRepository();
  repository.write('a.md', '# A\n').commit();
  const start = repository.git('rev-parse', 'HEAD');
  repository.git('checkout', '--quiet', '-b', 'mine');
  repository.git('branch', '-D', 'main');
  repository.write('b.md', '# B\n').commit();
  for (const name of names) {
    const [remote, branch] = name.split('/');
    repository.git('update-ref', branch ? `refs/remotes/${remote}/${branch}` : `refs/heads/${name}`, start);
  }
  expect(await branchStart(repository.root)).toEqual({ name: expected, start, tip: start });
});
