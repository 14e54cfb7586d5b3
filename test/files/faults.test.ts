import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { learnNaming } from '../../server/src/core/index.ts';
import { changeFiles } from '../../server/src/files/changeFiles.ts';
import { PathError } from '../../server/src/files/checkPath.ts';
import { createNumbered } from '../../server/src/files/createNumbered.ts';
import { createProposal } from '../../server/src/files/createProposal.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { EntryCache } from '../../server/src/proposals/entryCache.ts';
import { failCall, mendDisk, write } from '../support/faults.ts';

vi.mock('node:fs/promises', async (original) => (await import('../support/faults.ts')).faulty(await original()));

const OLD = { 'rfcs/0001-a.md': 'a', 'rfcs/0002-b/README.md': 'b', 'rfcs/0002-b/more.md': 'more', 'notes.md': 'notes' };
const NAMING = learnNaming('rfcs/0000-template.md', Object.keys(OLD));

interface Work {
  readonly name: string;
  readonly run: (root: string) => Promise<unknown>;
  /** What is there when it was done, beside what was there. */
  readonly done: Readonly<Record<string, string>>;
  /** What is not there any more then. */
  readonly gone?: readonly string[];
}

const WORKS: readonly Work[] = [
  {
    name: 'a new file in a new folder',
    run: (root) => createProposal(nodeHost(root), 'new/deep/c.md', 'c'),
    done: { 'new/deep/c.md': 'c' },
  },
  {
    name: 'a numbered proposal',
    run: (root) =>
      createNumbered(
        nodeHost(root),
        { path: 'rfcs/0003-c.md', proposed: '0003', naming: NAMING, elsewhere: [], date: '2026-01-01' },
        () => 'c',
      ),
    done: { 'rfcs/0003-c.md': 'c' },
  },
  {
    name: 'two texts in place of others',
    run: (root) =>
      changeFiles(nodeHost(root), [
        { path: 'rfcs/0001-a.md', before: 'a', after: 'A' },
        { path: 'notes.md', before: 'notes', after: 'NOTES' },
      ]),
    done: { 'rfcs/0001-a.md': 'A', 'notes.md': 'NOTES' },
  },
  {
    name: 'a proposal with another number, and who names it',
    run: (root) =>
      changeFiles(
        nodeHost(root),
        [
          { path: 'rfcs/0002-b/README.md', before: 'b', after: 'B' },
          { path: 'notes.md', before: 'notes', after: 'NOTES' },
        ],
        [
          { from: 'rfcs/0002-b', to: 'later/0007-b' },
          { from: 'rfcs/0001-a.md', to: 'rfcs/0003-a.md' },
        ],
      ),
    done: { 'later/0007-b/README.md': 'B', 'later/0007-b/more.md': 'more', 'rfcs/0003-a.md': 'a', 'notes.md': 'NOTES' },
    gone: ['rfcs/0001-a.md', 'rfcs/0002-b/README.md', 'rfcs/0002-b/more.md'],
  },
];

/** In a folder of its own each time. */
async function attempt({ run }: Work, at: number, code: string, times = 1) {
  const root = mkdtempSync(join(tmpdir(), 'proposals-'));
  for (const [path, text] of Object.entries(OLD)) write(root, path, text);
  const calls = failCall({ at, code, times });
  const error: unknown = await run(root).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  failCall();
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const isFile = (path: string) => statSync(join(root, path)).isFile();
  const files = Object.fromEntries(
    entries.filter(isFile).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
  return { error, files, failed: calls[at], folders: entries.filter((path) => !isFile(path)) };
}

afterEach(mendDisk);

describe.each(WORKS)('$name', (work) => {
  const after: Record<string, string> = { ...OLD, ...work.done };
  for (const path of work.gone ?? []) delete after[path];

  test.each(['EACCES', 'ENOSPC', 'EIO', 'ENOENT'])('%s: whatever fails, all is whole', async (code) => {
    let count = 0;
    for (let at = 0; ; at++) {
      const { error, files, failed, folders } = await attempt(work, at, code);
      if (failed === undefined) break;
      count++;
      const told = { at, failed, error: error instanceof Error ? error.message : error };
      if (error !== undefined)
        expect({ ...told, isForUser: error instanceof PathError }).toMatchObject({ isForUser: true });
      // A lock that cannot be looked at stays for the next one to see that nobody holds it, and so does what cannot be removed.
      // Nothing else is left, and no file is half of anything.
      const own = Object.entries(files).filter(
        ([path]) => !(failed === 'rm' && path.endsWith('.tmp')) && !path.endsWith('.lock'),
      );
      for (const [path, text] of own)
        expect({
          ...told,
          path,
          texts: [OLD[path as 'notes.md'], after[path], ...(failed === 'rename' ? Object.values(OLD) : [])],
        }).toMatchObject({
          texts: expect.arrayContaining([text]),
        });
      const isDone = own.length === Object.keys(after).length && own.every(([path, text]) => after[path] === text);
      const isUndone =
        own.length === Object.keys(OLD).length && own.every(([path, text]) => OLD[path as 'notes.md'] === text);
      if (error === undefined) expect({ ...told, isDone }).toMatchObject({ isDone: true });
      // Only when all is ready files are put in place, one after the other.
      else if (failed !== 'rename') expect({ ...told, files, isUndone }).toMatchObject({ isUndone: true });
      if (isUndone && failed !== 'rmdir')
        expect({ ...told, folders: [...folders].sort() }).toMatchObject({ folders: ['rfcs', 'rfcs/0002-b'] });
    }
    expect(count).toBeGreaterThan(5);
  });

  test('too many open files are waited for', async () => {
    for (let at = 0; ; at++) {
      const calls = await attempt(work, at, 'none', 0);
      if (calls.failed === undefined) break;
      if (!['readFile', 'readdir', 'writeFile'].includes(calls.failed)) continue;
      const { error, files } = await attempt(work, at, 'EMFILE', 3);
      expect({ at, error, files }).toEqual({ at, error: undefined, files: after });
    }
  });
});

test('a disk that knows no second name for a file gets it all the same, and never over another', async () => {
  const [work] = WORKS as [Work];
  const root = mkdtempSync(join(tmpdir(), 'proposals-'));
  const calls = failCall();
  await work.run(root);
  const at = calls.indexOf('link');
  expect(await attempt(work, at, 'EPERM')).toMatchObject({
    error: undefined,
    files: { ...OLD, ...work.done },
    failed: 'link',
  });
  failCall({ at, code: 'EPERM' });
  await expect(work.run(root)).rejects.toThrow('it exists already');
});

test('nothing is ever told of what is kept for the next time, and what is there is whole or not used', async () => {
  const known = new Map([['a.md', { version: '1', hash: 'h', entry: undefined }]]);
  for (const code of ['EACCES', 'ENOSPC', 'EMFILE'])
    for (let at = 0; ; at++) {
      const folder = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'cache');
      mkdirSync(folder);
      const cache = new EntryCache(folder, nodeHost('/nowhere'));
      await cache.save('first', known);
      const calls = failCall({ at, code });
      await cache.save('second', known);
      failCall();
      const kept = [await cache.load('first'), await cache.load('second')].filter((each) => each !== undefined);
      expect({ code, at, kept }).toEqual({ code, at, kept: [known] });
      if (calls[at] !== 'rm') expect(readdirSync(folder)).toHaveLength(1);
      if (at >= calls.length) break;
    }
});
