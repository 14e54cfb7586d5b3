import { beforeEach, expect, test, vi } from 'vitest';
import { keepCompiled } from '../server/src/keepCompiled.ts';

const kept = vi.hoisted((): string[] => []);
vi.mock('node:module', () => ({ default: { enableCompileCache: (folder: string) => kept.push(folder) } }));

beforeEach(() => {
  kept.length = 0;
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

test('compiled code is kept in a folder of the user, not in that for temporary files', () => {
  vi.stubEnv('XDG_CACHE_HOME', '/var/cache/zoe');
  keepCompiled();
  expect(kept).toEqual(['/var/cache/zoe/proposals/compiled']);
});

test('nothing is kept where no folder is usual', () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  vi.stubEnv('XDG_CACHE_HOME', undefined);
  vi.stubEnv('LOCALAPPDATA', 'Local');
  keepCompiled();
  expect(kept).toEqual([]);
});
