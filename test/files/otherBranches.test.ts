import { beforeEach, expect, test } from 'vitest';
import { otherBranches, stampOfBranches } from '../../server/src/files/otherBranches.ts';
import { GitRepository } from '../support/gitRepository.ts';

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository();
  made.write('adr/0001-a.md', 'A').write('src/x.ts', '').commit();
  made.git('checkout', '-q', '-b', 'caches');
  made.write('adr/0002-caches.md', 'C').commit();
  made.git('checkout', '-q', '-b', 'queues', 'main');
  made.write('adr/0002-queues.md', 'Q').commit();
});

test('what came since the branch began, here and on others', async () => {
  made.write('adr/0003-new.md', 'N');
  const found = await otherBranches(made.root);
  expect([...(found?.added ?? [])]).toEqual([
    ['adr/0002-queues.md', 'queues'],
    ['adr/0002-caches.md', 'caches'],
  ]);
  expect(['adr/0001-a.md', 'adr/0002-queues.md', 'adr/0003-new.md'].map((path) => found?.isNew(path))).toEqual([
    false,
    true,
    true,
  ]);
});

test('what the base has got since', async () => {
  made.git('checkout', '-q', 'main');
  made.write('adr/0002-merged.md', 'M').commit();
  made.git('checkout', '-q', 'queues');
  expect((await otherBranches(made.root))?.added.get('adr/0002-merged.md')).toBe('main');
});

test('in a folder of a repository, by its paths', async () => {
  const found = await otherBranches(`${made.root}/adr`);
  expect([...(found?.added.keys() ?? [])].sort()).toEqual(['0002-caches.md', '0002-queues.md']);
});

test('nothing where nobody wants to know, or there is nothing to know', async () => {
  expect(await otherBranches(made.root, (isNew) => isNew('adr/0001-a.md'))).toBeUndefined();
  const bare = new GitRepository();
  bare.write('a.md', 'A');
  expect(await otherBranches(bare.root)).toBeUndefined();
  expect(await stampOfBranches(bare.root)).toBeUndefined();
});

test('a commit, and another branch that is checked out, change the stamp', async () => {
  const stamps = [await stampOfBranches(made.root)];
  made.write('adr/0004-d.md', 'D').commit();
  stamps.push(await stampOfBranches(made.root));
  made.git('checkout', '-q', 'main');
  stamps.push(await stampOfBranches(made.root));
  expect(new Set(stamps).size).toBe(3);
  expect(await stampOfBranches(made.root)).toBe(stamps[2]);
});
