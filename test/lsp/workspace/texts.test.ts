import { beforeEach, expect, test } from 'vitest';
import { Texts } from '../../../server/src/lsp/workspace/texts.ts';

let texts: Texts;

beforeEach(() => {
  texts = new Texts();
});

test('the editor goes before the disk, for as long as the file is open', () => {
  expect(texts.load('a', 'disk', true)).toBe(true);
  expect(texts.edit('a', 'editor')).toBe(true);
  expect(texts.of('a')).toBe('editor');
  expect(texts.load('a', 'disk 2', true)).toBe(false);
  expect(texts.edit('a', 'editor')).toBe(false);
  expect(texts.release('a')).toBe(true);
  expect(texts.of('a')).toBe('disk 2');
});

test('what is deleted does not count, though it is open, until it is written to', () => {
  texts.load('a', 'disk', true);
  texts.edit('a', 'editor');
  expect(texts.load('a', undefined, true)).toBe(true);
  expect([texts.of('a'), texts.paths]).toEqual([undefined, []]);
  expect(texts.edit('a', 'more')).toBe(true);
  expect([texts.of('a'), texts.paths]).toEqual(['more', ['a']]);
});

test('what was never saved counts, unless its end is news', () => {
  texts.edit('a', 'editor');
  expect(texts.load('a', undefined, false)).toBe(false);
  expect(texts.of('a')).toBe('editor');
  expect(texts.load('a', undefined, true)).toBe(true);
  expect(texts.of('a')).toBe(undefined);
});

test('takes over a whole disk at once, and says whether it is another', () => {
  texts.load('.proposals.yaml', 'kept', true);
  const disk = new Map([['a', '1']]);
  expect(texts.loadAll(disk, ['.proposals.yaml'])).toBe(true);
  expect(texts.loadAll(new Map(disk), ['.proposals.yaml'])).toBe(false);
  expect(texts.loadAll(new Map([['b', '1']]), ['.proposals.yaml'])).toBe(true);
  expect([...texts.pathsOnDisk].sort()).toEqual(['.proposals.yaml', 'b']);
  expect(texts.loadAll(new Map(), [])).toBe(true);
  expect(texts.pathsOnDisk).toEqual([]);
});

test('what a whole disk has no longer is deleted, though it is open', () => {
  texts.load('a', 'disk', true);
  texts.edit('a', 'editor');
  texts.edit('b', 'never saved');
  expect(texts.loadAll(new Map(), [])).toBe(true);
  expect(texts.paths).toEqual(['b']);
  expect(texts.edit('a', 'more')).toBe(true);
  expect(texts.of('a')).toBe('more');
  texts.loadAll(new Map([['a', 'disk']]), []);
  texts.loadAll(new Map(), []);
  expect(texts.of('a')).toBe(undefined);
  texts.loadAll(new Map([['a', 'disk']]), []);
  expect(texts.of('a')).toBe('more');
});
