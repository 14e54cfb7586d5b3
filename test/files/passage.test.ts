import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsPattern } from '../../server/src/core/workspace/pathPattern.ts';
import type { Entry, Host } from '../../server/src/files/host.ts';
import { Passage } from '../../server/src/files/passage.ts';
import { walk } from '../../server/src/files/walk.ts';

/** A folder that is on no disk: all that a walk asks for. */
function folderOf(paths: readonly string[]): Host {
  const list = async (folder: string): Promise<readonly Entry[]> => {
    const below = paths.flatMap((path) => (`/${path}`.startsWith(`/${folder}`) ? [path.split('/')] : []));
    const deep = folder === '' ? 0 : folder.split('/').length;
    const inside = below.filter((names) => names.slice(0, deep).join('/') === folder && names.length > deep);
    const kinds = new Map(inside.map((names) => [names[deep] ?? '', names.length === deep + 1]));
    return [...kinds].map(([name, isFile]) => ({ name, kind: isFile ? 'file' : 'folder' }));
  };
  return { list } as Host;
}

const NAMES = ['docs', 'adr', 'vendor', 'node_modules', '.git', '.github', '.drafts', 'x'];
const path = fc
  .tuple(fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }), fc.constantFrom('a.md', 'b.md'))
  .map(([folders, name]) => [...folders, name].join('/'));
const pattern = fc
  .tuple(
    fc.array(fc.constantFrom(...NAMES, '*', '**', '.*', '{docs,vendor}'), { maxLength: 3 }),
    fc.constantFrom('', '*', '**', '*.md', 'a.md', 'docs'),
  )
  .map(([folders, last]) => [...folders, last].join('/'));
const paths = fc.uniqueArray(path, { maxLength: 12 });
const patterns = fc.array(pattern, { maxLength: 3 });

test('says of a file by its path what a walk does', async () => {
  await fc.assert(
    fc.asyncProperty(paths, patterns, patterns, async (all, named, excluded) => {
      const passage = new Passage(named, excluded);
      const { files } = await walk(folderOf(all), { named, excluded });
      expect(files).toEqual(all.filter((file) => passage.leadsToFile(file)).sort());
    }),
  );
});

test('what is excluded changes nothing for other files', async () => {
  await fc.assert(
    fc.asyncProperty(paths, patterns, patterns, async (all, named, excluded) => {
      const isKept = (file: string) => !excluded.some((one) => fitsPattern(one, file));
      const [some, every] = await Promise.all([
        walk(folderOf(all), { named, excluded }),
        walk(folderOf(all), { named }),
      ]);
      expect(some.files.filter(isKept)).toEqual(every.files.filter(isKept));
    }),
    { numRuns: 2_000 },
  );
});

test('what is named is walked to, but for packages and git', async () => {
  await fc.assert(
    fc.asyncProperty(paths, patterns, async (all, named) => {
      const { files } = await walk(folderOf(all), { named: all });
      expect(files).toEqual(all.filter((file) => !/(?:^|\/)(?:node_modules|\.git)\//.test(file)).sort());
      const more = (await walk(folderOf(all), { named })).files;
      expect(more).toEqual(expect.arrayContaining((await walk(folderOf(all))).files as string[]));
    }),
  );
});
