import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../../server/src/core/text/range.ts';
import { RangeIndex } from '../../../server/src/core/text/rangeIndex.ts';

const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]): Range => ({ start, end: start + length }));

test('finds what looking at all of them finds, nested and empty ones too', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (all, wanted) => {
      const index = new RangeIndex(all, (one) => one);
      const expected = all
        .filter(({ start, end }) => start <= wanted.end && wanted.start <= end)
        .sort((a, b) => a.start - b.start);
      expect(index.touching(wanted)).toEqual(expected);
    }),
  );
});
