import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, lineEndingOf, type TextEdit } from '../../../server/src/core/index.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

describe('applying edits', () => {
  test.each([
    ['no edits', [], 'abcdef'],
    ['an insertion at the start', [edit(0, 0, 'X')], 'Xabcdef'],
    ['an insertion at the end', [edit(6, 6, 'X')], 'abcdefX'],
    ['a deletion', [edit(1, 3, '')], 'adef'],
    ['several edits in any order', [edit(4, 6, 'Y'), edit(0, 1, 'longer')], 'longerbcdY'],
    ['edits that touch', [edit(2, 4, 'Y'), edit(0, 2, 'X')], 'XYef'],
    ['an insertion where a replacement starts', [edit(2, 4, 'Y'), edit(2, 2, 'X')], 'abXYef'],
    ['two insertions at one place, in the order given', [edit(3, 3, 'X'), edit(3, 3, 'Y')], 'abcXYdef'],
  ])('with %s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  test('leaves the list of edits as it was', () => {
    const edits = [edit(4, 5, ''), edit(0, 1, '')];
    applyEdits('abcdef', edits);
    expect(edits.map(({ range }) => range.start)).toEqual([4, 0]);
  });

  test('refuses edits that overlap', () => {
    expect(() => applyEdits('abcdef', [edit(0, 3, 'X'), edit(2, 4, 'Y')])).toThrow(RangeError);
  });

  test('gives the same as applying them one by one from the last to the first', () => {
    const cuts = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40 }),
        cuts,
        fc.string({ maxLength: 5 }),
        (text, places, newText) => {
          const inOrder = [...places].sort((a, b) => a - b);
          const edits = inOrder.flatMap((end, i) => (i % 2 === 1 ? [edit(inOrder[i - 1] ?? 0, end, newText)] : []));
          const oneByOne = edits.reduceRight(
            (so, { range }) => so.slice(0, range.start) + newText + so.slice(range.end),
            text,
          );
          expect(applyEdits(text, edits)).toBe(oneByOne);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['', '\n'],
  ['no line ending', '\n'],
  ['a\nb\r\n', '\n'],
  ['a\r\nb\n', '\r\n'],
  ['\nb\r\n', '\n'],
  ['\r\nb\n', '\r\n'],
  ['a\rb', '\n'],
])('the line ending of %j is %j', (text, ending) => {
  expect(lineEndingOf(text)).toBe(ending);
});
