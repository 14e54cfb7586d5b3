import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LayeredMap } from '../../../server/src/core/index/layeredMap.ts';

const key = fc.integer({ min: 0, max: 120 });
const value = fc.option(fc.record({ id: fc.nat(9) }), { nil: undefined });
const changes = fc.array(fc.tuple(key, value), { maxLength: 40 }).map((pairs) => new Map(pairs));

test('is as a map that is copied for each change', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 12 }), (steps) => {
      let map = new LayeredMap<number, { id: number }>(new Map());
      const plain = new Map<number, { id: number }>();
      for (const step of steps) {
        const before = [...map];
        const next = map.with(step);
        expect([...map]).toEqual(before);
        for (const [at, now] of step) now === undefined ? plain.delete(at) : plain.set(at, now);
        expect(new Map(next)).toEqual(plain);
        expect(next.size).toBe(plain.size);
        for (let at = 0; at <= 120; at++) expect(next.get(at)).toBe(plain.get(at));
        map = next;
      }
    }),
  );
});

test('keeps its order where a value is another one', () => {
  const map = new LayeredMap(new Map([1, 2, 3].map((id) => [id, { id }])));
  const next = map.with(
    new Map([
      [2, { id: 20 }],
      [4, { id: 4 }],
      [1, undefined],
    ]),
  );
  expect([...next.values()].map(({ id }) => id)).toEqual([20, 3, 4]);
});
