import { afterEach, expect, test, vi } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';
import { rfc } from './workspace.ts';

vi.mock('../../server/src/files/branchPaths.ts', async (original) => ({
  ...(await original<object>()),
  pathsOnBranches: async () => ({ paths: new Map(), unseen: { count: 300, all: 1200 } }),
}));

afterEach(() => vi.restoreAllMocks());

const TOLD =
  '300 of 1200 branches, the oldest, were not looked at for want of time: one of them may have the same number.';

test('branches that there was no time for are told, where a number may be on one', async () => {
  const made = new GitRepository();
  made.write(
    'rfcs/0000-template.md',
    '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nWhat?\n\n## Design\n\nHow?\n',
  );
  made.write('rfcs/0001-cache.md', rfc(1, 'Cache', 'Draft')).commit();
  made.git('checkout', '--quiet', '-b', 'mine');
  vi.spyOn(process, 'cwd').mockReturnValue(made.root);
  // Nothing of this branch has a number.
  expect((await proposals('check', '--no-cache', made.root)).err).not.toContain('branches');
  made.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Draft'));
  expect((await proposals('check', '--no-cache', made.root)).err.split(TOLD)).toHaveLength(2);
  expect(await proposals('new', 'rfcs/0000-template.md', 'Doors')).toMatchObject({
    code: 0,
    err: `proposals: ${TOLD}\n`,
  });
  expect((await proposals('renumber', 'rfcs/0002-queue.md', '--dry-run')).err.split(TOLD)).toHaveLength(2);
});
