import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTemplate } from '../../server/src/core/index.ts';
import { branchPaths } from '../../server/src/files/branchPaths.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';

const IDENTITY = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
let root: string;

function git(...args: readonly string[]): string {
  return execFileSync('git', [...IDENTITY, ...args], { cwd: root, encoding: 'utf8' }).trim();
}

function commit(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Add files');
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
});

/** main has 0001 and 0002, a local branch 0003, a remote-tracking branch 0007. */
function repository(): void {
  git('init', '--quiet');
  commit('rfcs/0000-template.md', 'rfcs/0001-a.md', 'rfcs/0002-b-ü.md', 'rfcs/picture.png', 'docs/0050-x.md');
  git('switch', '--quiet', '-c', 'feature');
  commit('rfcs/0003-c.md');
  git('switch', '--quiet', '-c', 'theirs', 'main');
  commit('rfcs/0007-d/README.md');
  git('update-ref', 'refs/remotes/origin/theirs', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/theirs');
  git('switch', '--quiet', 'main');
  git('branch', '--quiet', '-D', 'theirs');
}

const wanted = (trusted: boolean, path = 'rfcs/0000-template.md') => ({
  template: readTemplate({ id: path, name: 'RFC', text: '# RFC NNNN: [Title]\n', path }),
  title: 'Add x',
  date: '2026-11-21',
  folder: undefined,
  trusted,
});

describe('in a repository', () => {
  beforeEach(repository);

  test('the files of local and remote-tracking branches are found, each once', async () => {
    expect([...(await branchPaths(root, 'rfcs'))].sort()).toEqual([
      'rfcs/0000-template.md',
      'rfcs/0001-a.md',
      'rfcs/0002-b-ü.md',
      'rfcs/0003-c.md',
      'rfcs/0007-d/README.md',
    ]);
    expect(await branchPaths(root, '')).toContain('docs/0050-x.md');
  });

  test('paths are relative to the folder that is asked about', async () => {
    expect(await branchPaths(join(root, 'rfcs'), '')).toContain('0003-c.md');
  });

  test('the next number comes after those on branches', async () => {
    expect(await suggestPath(nodeHost(root), wanted(true))).toMatchObject({
      path: 'rfcs/0008-add-x.md',
      number: '0008',
    });
  });

  test('git is not asked in a workspace that is not trusted', async () => {
    expect(await suggestPath(nodeHost(root), wanted(false))).toMatchObject({
      path: 'rfcs/0003-add-x.md',
      elsewhere: [],
    });
  });

  test('names are learned from branches where the workspace has none yet', async () => {
    git('switch', '--quiet', '--orphan', 'empty');
    mkdirSync(join(root, 'rfcs'));
    writeFileSync(join(root, 'rfcs/template.md'), '');
    const { path } = await suggestPath(nodeHost(root), wanted(true, 'rfcs/template.md'));
    expect(path).toBe('rfcs/0008-add-x.md');
  });

  test('a branch whose commit is missing is done without', async () => {
    const id = git('rev-parse', 'feature');
    rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
    expect(await branchPaths(root, 'rfcs')).toEqual(expect.any(Array));
    expect((await suggestPath(nodeHost(root), wanted(true))).path).toMatch(/^rfcs\/000\d-add-x\.md$/);
  });
});

test('without a repository, without commits and without the folder there are none', async () => {
  expect(await branchPaths(root, 'rfcs')).toEqual([]);
  git('init', '--quiet');
  expect(await branchPaths(root, 'rfcs')).toEqual([]);
  commit('README.md');
  expect(await branchPaths(root, 'rfcs')).toEqual([]);
  expect(await branchPaths(join(root, 'gone'), 'rfcs')).toEqual([]);
});
