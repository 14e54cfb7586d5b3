import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { placeIn, type Reach, shownPath } from '../../server/src/agents/reach.ts';

let base: string;
let reach: Reach;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  for (const folder of ['one/docs', 'two', 'elsewhere']) mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, 'one/docs/a.md'), '');
  writeFileSync(join(base, 'two/b.md'), '');
  writeFileSync(join(base, 'elsewhere/c.md'), '');
  symlinkSync(join(base, 'elsewhere'), join(base, 'one/out'));
  symlinkSync(join(base, 'elsewhere/none.md'), join(base, 'one/nothing.md'));
  symlinkSync(join(base, 'one/docs'), join(base, 'one/in'));
  reach = { folders: [join(base, 'one'), join(base, 'two')] };
});

test('paths are absolute, addresses, or relative to the folder that has them', async () => {
  const a = { folder: join(base, 'one'), path: join(base, 'one/docs/a.md'), above: join(base, 'one/docs/a.md') };
  expect(await placeIn(reach, join(base, 'one/docs/a.md'))).toEqual(a);
  expect(await placeIn(reach, pathToFileURL(join(base, 'one/docs/a.md')).href)).toEqual(a);
  expect(await placeIn(reach, 'docs/a.md')).toEqual(a);
  expect(await placeIn(reach, './docs/../docs/a.md')).toEqual(a);
  expect(await placeIn(reach, 'in/a.md')).toEqual(a);
  expect(await placeIn(reach, 'b.md')).toMatchObject({ folder: join(base, 'two'), path: join(base, 'two/b.md') });
});

test('what is not there yet is in the first folder, below what is there', async () => {
  expect(await placeIn(reach, 'docs/new/d.md')).toEqual({
    folder: join(base, 'one'),
    path: join(base, 'one/docs/new/d.md'),
    above: join(base, 'one/docs'),
  });
});

test.each([
  ['/etc/passwd', 'is outside of what is open here'],
  ['../elsewhere/c.md', 'is outside of what is open here'],
  ['out/c.md', 'is outside of what is open here'],
  ['out/new.md', 'is outside of what is open here'],
  ['docs/../../elsewhere/c.md', 'is outside of what is open here'],
  ['nothing.md', 'a symbolic link there leads to nothing'],
  ['a\0.md', 'cannot hold the character NUL'],
  ['file://elsewhere.example/a.md', 'is no address of a file on this machine'],
])('%j is refused', async (path, message) => {
  await expect(placeIn(reach, path)).rejects.toThrow(message);
});

test('a refusal says where to go instead, and shows no control characters', async () => {
  await expect(placeIn(reach, '/etc/\u202Epasswd')).rejects.toThrow(
    `\`/etc/\uFFFDpasswd\` is outside of what is open here. Name a path in \`${join(base, 'one')}\` or \`${join(base, 'two')}\`.`,
  );
});

test('paths are shown relative where only one folder is open', () => {
  expect(shownPath({ folders: [join(base, 'one')] }, join(base, 'one/docs/a.md'))).toBe('docs/a.md');
  expect(shownPath(reach, join(base, 'one/docs/a.md'))).toBe(join(base, 'one/docs/a.md'));
});
