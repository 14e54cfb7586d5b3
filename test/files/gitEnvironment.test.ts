import { afterEach, expect, test, vi } from 'vitest';
import { pathsOnBranches } from '../../server/src/files/branchPaths.ts';
import { gitAuthor } from '../../server/src/files/gitAuthor.ts';
import { gitEnvironment } from '../../server/src/files/gitEnvironment.ts';
import { TemplateHistory } from '../../server/src/files/templateHistory.ts';
import { GitRepository } from '../support/gitRepository.ts';

afterEach(() => vi.unstubAllEnvs());

test('git is told what a user needs to reach a repository, and nothing else of its own', () => {
  const kept = {
    PATH: '/bin',
    HOME: '/home/ada',
    GIT_EXEC_PATH: '/opt/git',
    GIT_CONFIG_GLOBAL: '/home/ada/config',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    git_ceiling_directories: '/home',
  };
  const dropped = {
    GIT_DIR: '.git',
    GIT_WORK_TREE: '.',
    GIT_INDEX_FILE: 'index',
    GIT_CONFIG: 'other',
    GIT_ICASE_PATHSPECS: '1',
    git_literal_pathspecs: '1',
    GIT_ALLOW_PROTOCOL: 'file:ssh',
    GIT_NO_LAZY_FETCH: '0',
  };
  expect(gitEnvironment({ ...kept, ...dropped })).toEqual({
    ...kept,
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  });
});

test.each([
  { GIT_ICASE_PATHSPECS: '1' },
  { GIT_LITERAL_PATHSPECS: '1' },
  { GIT_NOGLOB_PATHSPECS: '1' },
  { GIT_GLOB_PATHSPECS: '1' },
  // As in a hook.
  { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' },
  { GIT_DIR: '/nowhere', GIT_WORK_TREE: '/nowhere' },
  { GIT_OBJECT_DIRECTORY: '/nowhere' },
  { GIT_COMMON_DIR: '/nowhere' },
  { GIT_NAMESPACE: 'other' },
  { GIT_SHALLOW_FILE: '/nowhere' },
  { GIT_REPLACE_REF_BASE: 'refs/heads/' },
  { GIT_TRACE: '2' },
])('%j changes nothing of what is found', async (environment) => {
  const made = new GitRepository();
  made.write('work/rfcs/0000-template.md', '# [Title]\n\nOne.\n').write('work/rfcs/0001-a.md', '# A\n').commit();
  made.write('work/rfcs/0000-template.md', '# [Title]\n\nTwo.\n').write('work/RFCS/0002-b.md', '# B\n').commit();
  const look = async () => {
    const history = new TemplateHistory(`${made.root}/work`);
    const { revision } = await history.look('rfcs/0001-a.md', ['rfcs/0000-template.md'], '# [Title]\n\nTwo.\n');
    const { paths } = await pathsOnBranches(`${made.root}/work`, 'rfcs');
    return { text: revision?.text, paths: [...paths.keys()] };
  };
  const expected = { text: '# [Title]\n\nOne.\n', paths: ['rfcs/0000-template.md', 'rfcs/0001-a.md'] };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(await look()).toEqual(expected);
});

test("the user's own configuration holds", async () => {
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', 'user.name');
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'Grace Sample');
  expect(await gitAuthor(new GitRepository().root)).toBe('Grace Sample');
});
