import { expect, test } from 'vitest';
import { originOf, publicRepository } from '../../../server/tools/packaging/repository.ts';
import { GitRepository } from '../../support/gitRepository.ts';

test.each([
  'https://github.com/ada/proposals',
  'https://github.com/ada/proposals.git',
  'https://github.com/ada/proposals/',
  'https://ada:secret@github.com/ada/proposals.git',
  'https://x-token@GitHub.com/ada/proposals.git',
  'ssh://git@github.com/ada/proposals.git',
  'ssh://git@github.com:22/ada/proposals.git',
  'git@github.com:ada/proposals.git',
  'git://github.com/ada/proposals.git\n',
])('%s is a public address', (address) => {
  const repository = publicRepository(address);
  expect(repository?.url).toBe('https://github.com/ada/proposals');
  expect(repository?.bugs).toBe('https://github.com/ada/proposals/issues');
  expect(repository?.pageOf('docs/rules.md')).toBe('https://github.com/ada/proposals/blob/HEAD/docs/rules.md');
  expect(repository?.rawOf('images/a.png')).toBe('https://github.com/ada/proposals/raw/HEAD/images/a.png');
});

test('groups within groups have an address, too', () => {
  const repository = publicRepository('git@gitlab.com:group/below/proposals.git');
  expect(repository?.url).toBe('https://gitlab.com/group/below/proposals');
  expect(repository?.rawOf('a.png')).toBe('https://gitlab.com/group/below/proposals/-/raw/HEAD/a.png');
});

test.each([
  undefined,
  '',
  '/srv/git/proposals.git',
  '../proposals',
  'file:///srv/git/proposals.git',
  'https://git.internal/ada/proposals.git',
  'https://localhost/ada/proposals.git',
  'https://10.0.0.7/ada/proposals.git',
  'https://github.com.evil.example/ada/proposals',
  'https://evil.example/github.com/ada/proposals',
  'https://github.com@evil.example/ada/proposals',
  'https://github.com/ada',
  'https://github.com/../proposals',
  'https://github.com/ada/proposals?token=secret',
  'http://github.com/ada/proposals',
])('%s is none', (address) => {
  expect(publicRepository(address)).toBeUndefined();
});

test("git's origin is asked, where there is one", () => {
  const repository = new GitRepository();
  expect(originOf(repository.root)).toBeUndefined();
  repository.git('remote', 'add', 'origin', 'https://github.com/ada/proposals.git');
  expect(originOf(repository.root)).toBe('https://github.com/ada/proposals.git');
});
