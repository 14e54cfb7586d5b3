import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../server/src/files/cacheFolder.ts';

test.each([
  ['linux', {}, '/home/ada/.cache/proposals'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/proposals'],
  // Such a path is to be ignored, the specification says.
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/ada/.cache/proposals'],
  ['darwin', {}, '/home/ada/Library/Caches/proposals'],
  ['win32', {}, '/home/ada/AppData/Local/proposals'],
  ['win32', { LOCALAPPDATA: '/data' }, '/data/proposals'],
] as const)('what can be made again is kept where %s has it, with %o', (platform, env, expected) => {
  expect(cacheFolder({ platform, env, home: () => '/home/ada' })).toBe(join(expected));
});

test('an account without a home has no such folder', () => {
  const home = () => {
    throw new Error('Nowhere.');
  };
  expect(cacheFolder({ platform: 'linux', env: {}, home })).toBeUndefined();
});
