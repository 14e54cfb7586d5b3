import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createLibrary,
  learnedTemplate,
  learnShape,
  parseDocument,
  type TemplateLibrary,
  withLearned,
} from '../../server/src/core/index.ts';
import type { DiskHost } from '../../server/src/files/host.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { Entries } from '../../server/src/proposals/entries.ts';
import { EntryCache } from '../../server/src/proposals/entryCache.ts';
import { write } from '../support/faults.ts';
import { recordOf } from '../support/records.ts';
import { ADR } from '../support/workspaceTemplates.ts';

const record = (title: string) =>
  `# ${title}\n\n- **Status**: Accepted\n- **Deciders**: Ada\n\n## Context\n\nSlow.\n\n## Decision\n\nA queue.\n`;
const path = (number: number) => `adr/${String(number).padStart(4, '0')}-ants.md`;
const PATHS = Array.from({ length: 60 }, (_, i) => path(i + 1));

let root: string;
let cacheFolder: string;
/** A host that counts what is read, on a disk whose files are not as young as those of a test. */
let host: DiskHost & { readonly reads: string[] };
let versions: Map<string, string>;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  cacheFolder = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'cache');
  write(root, 'adr/template.md', ADR);
  versions = new Map();
  for (const file of PATHS) put(file, record(`Ants ${file}`));
  host = countingHost();
});

function countingHost(): typeof host {
  const real = nodeHost(root);
  const reads: string[] = [];
  return {
    ...real,
    reads,
    read: (file, max) => {
      reads.push(file);
      return real.read(file, max);
    },
    readNow: (file, max) => {
      reads.push(file);
      return real.readNow(file, max);
    },
    versions: async (paths) => paths.map((file) => versions.get(file)),
  };
}

function put(file: string, text: string): void {
  write(root, file, text);
  versions.set(file, `${versions.get(file) ?? ''}x`);
}

const libraryOf = (text = ADR): TemplateLibrary =>
  createLibrary({ files: [{ path: 'adr/template.md', text }], builtin: [] });
const library = libraryOf();
const cache = () => new EntryCache(cacheFolder, host);
const heads = { needsFacts: () => false };
const all = { needsFacts: () => true };
const titles = async (entries: Entries, by = library, paths: readonly string[] = PATHS) =>
  (await entries.read(by, paths, heads)).map(({ title }) => title);

/** What is read of a disk that nobody has read before. */
const FRESH = PATHS.map((file) => `Ants ${file}`);

describe('a file is read once', () => {
  test('as long as it is the same', async () => {
    const entries = new Entries(host);
    const first = await entries.read(library, PATHS, heads);
    host.reads.length = 0;
    put(path(3), record('Bees'));
    versions.delete(path(5));
    const second = await entries.read(library, PATHS, heads);
    expect(host.reads).toEqual([path(3)]);
    expect(second.map(({ title }) => title)).toEqual(
      FRESH.filter((_, i) => i !== 4).map((title, i) => (i === 2 ? 'Bees' : title)),
    );
    expect(second[0]).toBe(first[0]);
  });

  test('and again where that cannot be told, but then it is the same entry', async () => {
    const entries = new Entries(host);
    const [first] = await entries.read(library, [path(1)], heads);
    versions.set(path(1), '');
    host.reads.length = 0;
    const [second] = await entries.read(library, [path(1)], heads);
    expect(host.reads).toEqual([path(1)]);
    expect(second).toBe(first);
  });

  test('and again for what was not asked before, which stays', async () => {
    const entries = new Entries(host);
    expect((await entries.read(library, [path(1)], heads))[0]?.facts).toBe('unread');
    const [deep] = await entries.read(library, [path(1)], all);
    expect(deep?.facts).toEqual(['section-missing\nconsequences', 'section-unwritten\nconsequences']);
    expect((await entries.read(library, [path(1)], heads))[0]).toBe(deep);
    put(path(1), record('Bees'));
    expect((await entries.read(library, [path(1)], heads))[0]).toMatchObject({ title: 'Bees', facts: deep?.facts });
  });

  test('and again by another template', async () => {
    const entries = new Entries(host);
    await entries.read(library, PATHS, heads);
    host.reads.length = 0;
    expect(await titles(entries, libraryOf(`${ADR}\n## More\n\nWhat else?\n`))).toEqual(FRESH);
    expect(host.reads).toHaveLength(PATHS.length);
    host.reads.length = 0;
    expect(await titles(entries, libraryOf(`${ADR}\n## More\n\nWhat else?\n`))).toEqual(FRESH);
    expect(host.reads).toEqual([]);
  });
});

test('what records agree on is read by them alone: nothing else is read again when that changes', async () => {
  const records = Array.from({ length: 10 }, (_, i) => `docs/adr/00${String(i + 1).padStart(2, '0')}-queue.md`);
  for (const [i, file] of records.entries()) put(file, recordOf(i + 1));
  const files = [...PATHS, ...records, 'docs/other.md'];
  put('docs/other.md', recordOf(11));
  const entries = new Entries(host);
  const before = await entries.read(library, files, heads);
  host.reads.length = 0;
  const shape = learnShape(records.map((_, i) => parseDocument(recordOf(i + 1))));
  const template = shape && learnedTemplate('docs/adr', shape);
  const learned = withLearned(library, template ? [template] : []);
  const after = await entries.read(learned, files, heads);
  expect(host.reads).toEqual(records);
  expect(after.slice(0, PATHS.length)).toEqual(before);
  expect(after.slice(PATHS.length).map(({ path: file }) => file)).toEqual(records);
  expect(await entries.read(library, files, heads)).toEqual(before);
});

test('others get a turn between two files', async () => {
  const pause = vi.fn(async () => {});
  await new Entries(host).read(library, PATHS, { ...heads, pause });
  expect(pause).toHaveBeenCalledTimes(PATHS.length);
});

test('what is kept holds no text alive: it is cut from none', async () => {
  const [entry] = await new Entries(host).read(library, [path(1)], all);
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
});

describe('what was read is there the next time', () => {
  const filled = async (options = heads) => {
    const entries = new Entries(host, cache());
    await entries.read(library, PATHS, options);
    await entries.save();
    host = countingHost();
    return new Entries(host, cache());
  };

  test('but for what has changed, came or went meanwhile', async () => {
    const next = await filled();
    put(path(2), record('Bees'));
    put(path(61), record('Wasps'));
    versions.delete(path(1));
    expect(await titles(next, library, [...PATHS, path(61)])).toEqual(['Bees', ...FRESH.slice(2), 'Wasps']);
    expect(host.reads).toEqual([path(2), path(61)]);
  });

  test('also where a copy of the disk has other times: the texts are the same', async () => {
    const next = await filled();
    for (const file of PATHS) versions.set(file, 'copied');
    const [entry] = await next.read(library, [path(1)], heads);
    expect(entry?.title).toBe(FRESH[0]);
    expect(host.reads).toEqual([path(1)]);
  });

  test('as soon as files are no longer so young that nobody can tell whether they are the same', async () => {
    for (const file of PATHS) versions.set(file, '');
    const next = await filled();
    for (const file of PATHS) versions.set(file, 'old');
    expect(await titles(next)).toEqual(FRESH);
    expect(host.reads).toHaveLength(PATHS.length);
    await next.save();
    host = countingHost();
    expect(await titles(new Entries(host, cache()))).toEqual(FRESH);
    expect(host.reads).toEqual([]);
  });

  test('with the same answers, whatever was asked', async () => {
    const next = await filled(all);
    const kept = await next.read(library, PATHS, all);
    expect(host.reads).toEqual([]);
    expect(kept).toEqual(await new Entries(host).read(library, PATHS, all));
  });

  test('unless it was read by another template, or of another root', async () => {
    const next = await filled();
    expect(await titles(next, libraryOf(`${ADR}\n## More\n\nWhat else?\n`))).toEqual(FRESH);
    expect(host.reads).toHaveLength(PATHS.length);
    const other = { ...countingHost(), folder: '/elsewhere' };
    const foreign = new Entries(other, new EntryCache(cacheFolder, host));
    expect(await titles(foreign)).toEqual(FRESH);
    expect(other.reads).toHaveLength(PATHS.length);
  });

  test('and nothing of what is gone, nor anything of a few files', async () => {
    const entries = new Entries(host, cache());
    await entries.read(library, PATHS.slice(0, 49), heads);
    await entries.save();
    expect(existsSync(cacheFolder)).toBe(false);
    await entries.read(library, PATHS, heads);
    versions.delete(path(1));
    await entries.save();
    const [file = ''] = readdirSync(cacheFolder);
    const kept = readFileSync(join(cacheFolder, file), 'utf8');
    expect(kept).not.toContain(path(1));
    expect(kept).toContain(path(2));
  });

  test('and what nobody asked for in two months is removed', async () => {
    write(cacheFolder, 'gone.proposals-index', 'old');
    write(cacheFolder, '.proposals-0123456789abcdef.tmp', 'half');
    write(cacheFolder, 'other.txt', 'old');
    const old = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000);
    for (const file of ['gone.proposals-index', '.proposals-0123456789abcdef.tmp', 'other.txt'])
      utimesSync(join(cacheFolder, file), old, old);
    await filled();
    expect(readdirSync(cacheFolder)).toHaveLength(2);
    expect(readdirSync(cacheFolder)).toContain('other.txt');
  });

  const damaged: readonly (readonly [string, (text: string) => string])[] = [
    ['is empty', () => ''],
    ['is cut off', (text) => text.slice(0, text.length / 2)],
    ['lacks a line', (text) => text.replace(/\n.*\n/, '\n')],
    ['has one letter changed', (text) => text.replace('Ants adr/0007', 'Bees adr/0007')],
    ['is of another version', (text) => text.replace(/proposals index \d+/, 'proposals index 0')],
    ['is something else', () => '# A proposal\n'],
    ['is no text', () => '\xff\xfe\0'],
    ['has a line too many', (text) => `${text}\n[]`],
  ];
  test.each(damaged)('a file that %s is as none, and made anew', async (_, damage) => {
    const next = await filled();
    const file = join(cacheFolder, readdirSync(cacheFolder)[0] ?? '');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, damage(whole), 'latin1');
    expect(await titles(next)).toEqual(FRESH);
    expect(host.reads).toHaveLength(PATHS.length);
    await next.save();
    expect(readFileSync(file, 'utf8')).toBe(whole);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
  });

  test.each([
    ['the folder cannot be made', () => writeFileSync(cacheFolder, 'a file')],
    [
      'nothing may be written there',
      () => {
        mkdirSync(cacheFolder);
        chmodSync(cacheFolder, 0o500);
      },
    ],
  ])('where %s, all goes on without', async (_, make) => {
    make();
    const entries = new Entries(host, cache());
    expect(await titles(entries)).toEqual(FRESH);
    await expect(entries.save()).resolves.toBeUndefined();
    rmSync(cacheFolder, { recursive: true, force: true });
  });
});
