import { expect, test } from 'vitest';
import { applyEdits, markedIndexesIn, newIndex, parseDocument, staleIndexes } from '../../../server/src/core/index.ts';
import { entry, library, note } from './proposals.ts';

const catalog = {
  library,
  entries: [
    entry(1, { title: 'One' }),
    entry(2, { title: 'Two', status: 'Accepted' }),
    note('notes/0007-rain.md', 'Rain'),
  ],
};
const stale = (text: string, path = 'rfcs/README.md', of = catalog) => {
  const document = parseDocument(text);
  return staleIndexes(of, document, path, markedIndexesIn(document).indexes);
};
const fresh = (text: string, path?: string, of?: typeof catalog) =>
  applyEdits(
    text,
    stale(text, path, of).map(({ edit }) => edit),
  );
const EMPTY = '# RFCs\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n\nMore.\n';
const ONE = '| RFC-0001 | [One](0001-x.md) | Draft |';
const TWO = '| RFC-0002 | [Two](0002-x.md) | Accepted |';
const FULL = `# RFCs\n\n<!-- proposals:index -->\n\n| Number | Title | Status |\n|---|---|---|\n${ONE}\n${TWO}\n\n<!-- /proposals:index -->\n\nMore.\n`;

test('is filled with the proposals below its folder, and then is current', () => {
  expect(stale(EMPTY)).toMatchObject([{ missing: 4, surplus: 0 }]);
  expect(fresh(EMPTY)).toBe(FULL);
  expect(stale(FULL)).toEqual([]);
});

test('tells how many lines are not there, and how many are there too many', () => {
  expect(stale(FULL.replace('| Draft |', '| Accepted |'))).toMatchObject([{ missing: 1, surplus: 1 }]);
  expect(stale(FULL.replace(`${TWO}\n`, ''))).toMatchObject([{ missing: 1, surplus: 0 }]);
});

test('of a folder that it names', () => {
  const named = (folder: string) => fresh(EMPTY.replace('index -->', `index folder=${folder} -->`)).match(/\]\(.*?\)/g);
  expect(named('..')).toEqual(['](../notes/0007-rain.md)', '](0001-x.md)', '](0002-x.md)']);
  expect(named('../notes')).toEqual(['](../notes/0007-rain.md)']);
  expect(named('../../..')).toHaveLength(3);
});

test('what a formatter did to it does not matter, nor what its header says', () => {
  const formatted = FULL.replace(
    '| Number | Title | Status |\n|---|---|---|',
    '| Nr.      | Titel | Stand |\n| :------- | ----- | --: |',
  )
    .replace('| Draft |', '| Draft    |')
    .replace('-->\n\n|', '-->\n|');
  expect(stale(formatted)).toEqual([]);
  expect(fresh(formatted.replace(TWO, ''))).toContain('| Nr.      | Titel | Stand |\n|---|---|---|\n');
});

test('keeps the line ends of the file', () => {
  expect(fresh(EMPTY.replaceAll('\n', '\r\n'))).toBe(FULL.replaceAll('\n', '\r\n'));
});

test('does not list the file that it stands in', () => {
  expect(fresh(EMPTY, 'rfcs/0001-x.md')).not.toContain(ONE);
});

test('has nothing between its comments where there is nothing to list', () => {
  const text = EMPTY.replace('index -->', 'index in-force status=Open -->');
  expect(stale(text)).toEqual([]);
  expect(fresh(FULL, 'elsewhere/README.md')).toContain('| Number | Title | Status |\n|---|---|---|\n\n<!--');
});

test('a new one', () => {
  expect(newIndex(catalog, 'rfcs/README.md', { by: 'status' }, { level: 2, newline: '\n' })).toBe(
    '<!-- proposals:index by=status -->\n\n## Draft\n\n- [RFC-0001: One](0001-x.md)\n\n## Accepted\n\n- [RFC-0002: Two](0002-x.md)\n\n<!-- /proposals:index -->\n',
  );
});
