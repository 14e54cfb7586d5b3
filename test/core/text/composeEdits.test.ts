import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/core/index.ts';
import { composeEdits, smallest } from '../../../server/src/core/text/composeEdits.ts';

const piece = fc.stringMatching(/^[ab\r\n😀]{0,6}$/u);
const wish = fc.array(fc.tuple(fc.nat(30), fc.nat(6), piece), { maxLength: 4 });

/** Edits of a text that do not overlap, of those wished for. */
function possible(text: string, wishes: readonly (readonly [number, number, string])[]): TextEdit[] {
  let done = 0;
  return [...wishes]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([at, length, newText]) => {
      const start = Math.min(text.length, Math.max(done, at));
      const end = Math.min(text.length, start + length);
      if (at < done) return [];
      done = end + 1;
      return [{ range: { start, end }, newText }];
    });
}

test('does at once what two lists of edits do one after the other', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\r\n😀]{0,30}$/u), wish, wish, (text, a, b) => {
      const first = possible(text, a);
      const between = applyEdits(text, first);
      const second = possible(between, b);
      const both = composeEdits(text, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(between, second));
      for (const { range } of both) expect(range.start).toBeLessThanOrEqual(range.end);
    }),
    { numRuns: 2000 },
  );
});

test('writes nothing back that was there, and cuts no line ending', () => {
  const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });
  expect(composeEdits('one two', [edit(0, 7, 'one six two')], [])).toEqual([edit(4, 4, 'six ')]);
  expect(composeEdits('one two', [edit(4, 4, 'six ')], [edit(4, 8, '')])).toEqual([]);
  expect(composeEdits('a\r\nb', [edit(1, 3, '\n')], [])).toEqual([edit(1, 3, '\n')]);
});

test('an edit before the second half of a line ending stays as it is', () => {
  const edit = { range: { start: 1, end: 2 }, newText: '\rX' };
  expect(smallest('a\r\nb', edit)).toEqual(edit);
  expect(smallest('a\rb', edit)).toEqual({ range: { start: 2, end: 2 }, newText: 'X' });
});
