import { expect, test } from 'vitest';
import { type Entry, fitOf, subjectWords } from '../../../server/src/core/index.ts';

const entry = {
  path: 'rfcs/0001-cache.md',
  name: 'RFC-0001',
  title: 'Cache for reads',
  summary: 'Reads come from memory.',
  headings: [{ title: 'Eviction of entries' }],
} as unknown as Entry;
const TEXT = '# RFC-0001: Cache for reads\n\nNot this.\n\nCaches are kept in memory, and the oldest goes first.\n';
const fitsTo = (subject: string) => fitOf(subjectWords(subject), entry, TEXT);

test('words of a subject, each once', () => {
  expect(subjectWords('  Cache, cache & Memory ')).toEqual(['cache', 'memory']);
  expect(subjectWords('…')).toEqual([]);
});

test('whole words, and longer ones that begin with them', () => {
  expect(fitsTo('cache memory')).toEqual({
    words: 2,
    weight: expect.any(Number),
    excerpt: 'Caches are kept in memory, and the oldest goes first.',
  });
  expect(fitsTo('read').words).toBe(1);
  expect(fitsTo('old').words).toBe(0);
  expect(fitsTo('ache').words).toBe(0);
});

test('a title says more than a heading, and that more than the text', () => {
  expect(fitsTo('cache').weight).toBeGreaterThan(fitsTo('eviction').weight);
  expect(fitsTo('eviction').weight).toBeGreaterThan(fitsTo('oldest').weight);
});

test('nothing is shown of what has none of the words, nor headings', () => {
  expect(fitsTo('queue')).toEqual({ words: 0, weight: 0, excerpt: undefined });
  expect(fitsTo('eviction').excerpt).toBeUndefined();
});
