import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { branchStart } from '../../server/src/files/branchBase.ts';
import { git } from '../../server/src/files/git.ts';
import { gitAuthor } from '../../server/src/files/gitAuthor.ts';
import { canBeKeptFromFetching, isPartialClone } from '../../server/src/files/lazyFetching.ts';
import { TemplateHistory } from '../../server/src/files/templateHistory.ts';
import { textsAt } from '../../server/src/files/textsAt.ts';
import { GitRepository } from '../support/gitRepository.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['git version 2.38.1', false],
  ['git version 2.39.3 (Apple Git-146)', false],
  ['git version 2.39.4', true],
  ['git version 2.43.0', false],
  ['git version 2.43.4.windows.1', true],
  ['git version 2.44.0', false],
  ['git version 2.44.1', true],
  ['git version 2.45.0', true],
  ['git version 2.100.0.rc1', true],
  ['git version 3.0.0', true],
  ['git version 1.9.1', false],
  ['hub version 2.45.0', false],
  ['', false],
  [undefined, false],
])('%s can be kept from fetching: %s', (version, isNew) => {
  expect(canBeKeptFromFetching(version)).toBe(isNew);
});

test.each([
  [['core.bare', 'remote.origin.url'], false],
  [['core.bare', 'extensions.partialclone'], true],
  [['remote.a.b\nc.promisor'], true],
  [['remotes.origin.promisor'], false],
])('a configuration of %j is of a partial clone: %s', (names, isPartial) => {
  expect(isPartialClone(names.map((name) => `${name}\0`).join(''))).toBe(isPartial);
});

describe.skipIf(process.platform === 'win32')('git that is too old', () => {
  /** A clone that lacks the text of a file, and would run something to have it, and a git that says it is old, and fetches. */
  function oldGit(version: string, ...filter: readonly string[]) {
    const made = new GitRepository();
    made.write('rfcs/0000-template.md', '# [Title]\n').write('a.md', 'old\n').commit();
    made.write('a.md', 'new').commit();
    made.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new GitRepository(`${made.root}-clone`);
    clone.git('clone', '--quiet', ...filter, `file://${made.root}`, 'inside');
    const root = join(clone.root, 'inside');
    const ran = join(clone.root, 'ran');
    const program = join(clone.root, 'program');
    writeFileSync(program, `#!/bin/sh\ntouch ${ran}\nexit 1\n`);
    chmodSync(program, 0o755);
    execFileSync('git', ['config', 'remote.origin.uploadpack', program], { cwd: root });
    const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    // An old one knows nothing of what would keep it.
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh\nfor last; do :; done\n[ "$last" = version ] && echo 'git version ${version}' && exit\nunset GIT_NO_LAZY_FETCH GIT_ALLOW_PROTOCOL\nexec ${real} "$@"\n`,
    );
    chmodSync(join(folder, 'git'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
    return { root, ran };
  }

  const PARTIAL = ['--filter=blob:none', '--no-checkout'];

  test('is asked for nothing in a partial clone, where it would run what the repository names', async () => {
    const { root, ran } = oldGit('2.38.1', ...PARTIAL);
    expect(await textsAt(root, 'HEAD~1', ['a.md'])).toBe('no such revision');
    expect(await branchStart(root)).toBeUndefined();
    expect(await new TemplateHistory(root).look('a.md', ['rfcs/0000-template.md'], '')).toEqual({
      why: 'partial clone',
    });
    expect(await git(root, ['cat-file', 'blob', 'HEAD:a.md'])).toBeUndefined();
    expect(existsSync(ran)).toBe(false);
    // Who is called, the configuration says without any object.
    execFileSync('git', ['config', 'user.name', 'Ada'], { cwd: root });
    expect(await gitAuthor(root)).toBe('Ada');
    // So it would be.
    expect(() => execFileSync('git', ['cat-file', 'blob', 'HEAD:a.md'], { cwd: root, stdio: 'ignore' })).toThrow();
    expect(existsSync(ran)).toBe(true);
  });

  test('answers in a whole clone', async () => {
    const { root } = oldGit('2.38.1');
    expect(await textsAt(root, 'HEAD~1', ['a.md'])).toEqual(new Map([['a.md', 'old\n']]));
  });

  test('and one that is new answers in a partial clone, what is there', async () => {
    const { root } = oldGit('2.45.0', ...PARTIAL);
    expect(await git(root, ['rev-parse', '--verify', 'HEAD'])).toMatch(/^[0-9a-f]{40}/);
  });
});
