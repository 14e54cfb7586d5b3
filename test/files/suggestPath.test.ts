import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readTemplate } from '../../server/src/core/index.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';
import { write } from '../support/faults.ts';

const template = readTemplate({ id: 'rfcs/t.md', name: 'RFC', path: 'rfcs/t.md', text: '# RFC NNNN: [Title]\n' });
const wanted = { template, title: 'Cache', date: '2026-01-01', folder: undefined, trusted: false };

afterEach(() => vi.useRealTimers());

test.each([
  ['a disk that is listed in time asks nobody else', 0, 'rfcs/0003-cache.md', 0],
  ['where it is not, the number follows those that are known otherwise', 10_000, 'rfcs/0041-cache.md', 1],
])('%s', async (_, perFolder, path, times) => {
  const root = mkdtempSync(join(tmpdir(), 'proposals-'));
  write(root, 'rfcs/0001-a.md', '# A\n');
  write(root, 'rfcs/0002-b.md', '# B\n');
  const real = nodeHost(root);
  vi.useFakeTimers({ toFake: ['Date'] });
  const host: typeof real = {
    ...real,
    list: (folder) => {
      vi.setSystemTime(Date.now() + perFolder);
      return real.list(folder);
    },
  };
  const all = vi.fn(async () => Array.from({ length: 40 }, (_, i) => `rfcs/00${String(i + 1).padStart(2, '0')}-x.md`));
  expect((await suggestPath(host, { ...wanted, all })).path).toBe(path);
  expect(all).toHaveBeenCalledTimes(times);
});
