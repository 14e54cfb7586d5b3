import { expect, test } from 'vitest';
import { rename } from '../../../server/src/core/index.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const FROM = 'adr/12_Use_Queues.md';
const TO = 'adr/0012-use-queues.md';

function renamed(text: string, path = 'adr/0013-x.md', [from, to] = [FROM, TO]): string {
  return applyEdits(text, rename(from, to, [{ path, text }]).edits.get(path) ?? []);
}

test.each([
  ['[a](12_Use_Queues.md)', '[a](0012-use-queues.md)'],
  ['[a](./12_Use_Queues.md#why "Why")', '[a](./0012-use-queues.md#why "Why")'],
  ['[a](12_Use_Queues)', '[a](0012-use-queues)'],
  ['[a]: /adr/12_Use_Queues.md', '[a]: /adr/0012-use-queues.md'],
  ['requires: adr/12_Use_Queues.md', 'requires: adr/0012-use-queues.md'],
  ['`12_Use_Queues`', '`0012-use-queues`'],
  ['https://github.com/a/b/blob/main/adr/12_Use_Queues.md', 'https://github.com/a/b/blob/main/adr/0012-use-queues.md'],
])('%s', (before, after) => expect(renamed(before)).toBe(after));

test.each([
  '[a](old/12_Use_Queues.md)',
  '[a](112_Use_Queues.md)',
  '`12_Use_Queues_more`',
  'https://example.org/12_Use_Queues.md',
])('leads elsewhere: %s', (text) => expect(renamed(text)).toBe(text));

test('another extension, and a name that links have to write otherwise', () => {
  const change: [string, string] = ['adr/12-größe.markdown', 'adr/0012-größe.md'];
  expect(renamed('[a](12-gr%C3%B6%C3%9Fe.markdown), `12-größe`', undefined, change)).toBe(
    '[a](0012-gr%C3%B6%C3%9Fe.md), `0012-größe`',
  );
});

test('a name without letters in links alone', () => {
  expect(renamed('In 12 we say: [a](12.md)', undefined, ['adr/12.md', 'adr/0012-a.md'])).toBe(
    'In 12 we say: [a](0012-a.md)',
  );
});

test('a folder of its own, with the file in it that is called like it', () => {
  const { moves, edits } = rename('adr/12-a/12-a.md', 'adr/0012-a/0012-a.md', [
    { path: 'README.md', text: '[a](adr/12-a/12-a.md), [b](adr/12-a/b.png)' },
  ]);
  expect(moves).toEqual([
    { from: 'adr/12-a', to: 'adr/0012-a' },
    { from: 'adr/0012-a/12-a.md', to: 'adr/0012-a/0012-a.md' },
  ]);
  expect(applyEdits('[a](adr/12-a/12-a.md), [b](adr/12-a/b.png)', edits.get('README.md') ?? [])).toBe(
    '[a](adr/0012-a/0012-a.md), [b](adr/0012-a/b.png)',
  );
});
