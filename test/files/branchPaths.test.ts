import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readTemplate } from '../../server/src/core/index.ts';
import { pathsOnBranches, saidOfUnseenBranches } from '../../server/src/files/branchPaths.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';

const IDENTITY = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
let root: string;

const branchPaths = async (...where: [root: string, below: string]) => [
  ...(await pathsOnBranches(...where)).paths.keys(),
];

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

describe('many branches', () => {
  const COUNT = 250;

  /** The older a branch the smaller its number. */
  beforeEach(() => {
    git('init', '--quiet');
    const commands = Array.from({ length: COUNT }, (_, i) => {
      const path = `rfcs/${String(i + 1).padStart(4, '0')}-x.md`;
      return `commit refs/heads/b${i}\ncommitter A <a@example.org> ${1_600_000_000 + i} +0000\ndata 0\nM 644 inline ${path}\ndata 0\n\n`;
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: commands.join('') });
  });

  afterEach(() => vi.restoreAllMocks());

  test('are all looked at, each thing that many hold once', async () => {
    const more = Array.from({ length: COUNT }, (_, i) => `create refs/remotes/origin/b${i} refs/heads/b${i % 3}\n`);
    execFileSync('git', ['update-ref', '--stdin'], { cwd: root, input: more.join('') });
    const { paths, unseen } = await pathsOnBranches(root, 'rfcs', 60_000);
    expect(paths.size).toBe(COUNT);
    expect(paths.get('rfcs/0001-x.md')).toMatch(/b0$/);
    expect(unseen).toBeUndefined();
  });

  test('and where there is no time, how many were not is told', async () => {
    const unseenAfter = async (looks: number) => {
      let now = 0;
      vi.spyOn(Date, 'now').mockImplementation(() => (++now > looks ? 10_000 : 0));
      return (await pathsOnBranches(root, 'rfcs')).unseen;
    };
    // When it ends, for the list and for the trees; then once for each tree.
    expect(await unseenAfter(1)).toEqual({ count: 0, all: 0 });
    expect(await unseenAfter(2)).toEqual({ count: COUNT, all: COUNT });
    expect(await unseenAfter(3)).toEqual({ count: COUNT, all: COUNT });
    const { count = 0, all } = (await unseenAfter(13)) ?? {};
    expect(all).toBe(COUNT);
    expect(count).toBeGreaterThan(COUNT - 14);
    expect(count).toBeLessThan(COUNT);
    expect(saidOfUnseenBranches({ count: 3, all: 250 })).toContain('3 of 250 branches, the oldest, were not looked at');
    expect(saidOfUnseenBranches({ count: 0, all: 0 })).toContain('Branches were not looked at');
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
