import { expect, test } from 'vitest';
import { git } from '../../server/src/files/git.ts';
import { Sightings, stillSeen, watched } from '../../server/src/kept/sightings.ts';
import { GitRepository } from '../support/gitRepository.ts';

const CHANGES: Readonly<Record<string, (made: GitRepository) => unknown>> = {
  'a commit': (made) => made.write('a.md', 'b').commit(),
  'another branch checked out': (made) => made.git('checkout', '--quiet', 'side'),
  'a branch more': (made) => made.git('branch', 'more'),
  'a branch less': (made) => made.git('branch', '--delete', '--force', 'side'),
  'a tag': (made) => made.git('tag', 'v1'),
  'refs packed': (made) => made.git('pack-refs', '--all'),
  'another configuration': (made) => made.git('config', 'remote.origin.promisor', 'true'),
};

function repository(): GitRepository {
  const made = new GitRepository().write('a.md', 'a');
  made.commit();
  made.git('branch', 'side');
  made.write('a.md', 'c').commit();
  return made;
}

async function seenIn(folder: string) {
  const sightings = new Sightings();
  await watched(sightings, () => git(folder, ['rev-parse', 'HEAD']));
  return sightings.all;
}

test.each(Object.entries(CHANGES))("git's answers may be others after %s", async (_, change) => {
  const made = repository();
  const worktree = `${made.root}-worktree`;
  made.git('worktree', 'add', '--quiet', '--detach', worktree);
  const [here, there] = [await seenIn(made.root), await seenIn(worktree)];
  expect(here && stillSeen(here)).toBeDefined();
  change(made);
  expect(here && stillSeen(here)).toBeUndefined();
  expect(there && stillSeen(there)).toBeUndefined();
});

test('a file in the working tree changes nothing', async () => {
  const made = repository();
  const seen = await seenIn(made.root);
  made.write('b.md', 'b').git('add', 'b.md');
  expect(seen && stillSeen(seen)).toBeDefined();
});

test('a configuration that takes in others is not enough to know', async () => {
  const made = repository();
  made.git('config', 'include.path', '/tmp/more');
  expect(await seenIn(made.root)).toBeUndefined();
});

test('where git runs into its time limit nobody knows', async () => {
  const sightings = new Sightings();
  const made = repository();
  expect(
    await watched(sightings, () =>
      git(made.root, ['cat-file', '--batch'], { timeout: 1, input: ' '.repeat(9_000_000) }),
    ),
  ).toBe(undefined);
  expect(sightings.all).toBeUndefined();
});
