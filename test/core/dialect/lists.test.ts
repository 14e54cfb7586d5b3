import { describe, expect, test } from 'vitest';
import { IN_PROSE } from '../../../server/src/core/dialect/lists/inProse.ts';
import { oneAnItem } from '../../../server/src/core/dialect/lists/oneAnItem.ts';
import { LISTS, readAllowedValues, readList } from '../../../server/src/core/dialect/lists/readList.ts';
import { statusesWithCommas } from '../../../server/src/core/dialect/lists/statusesWithCommas.ts';

describe.each(LISTS)('$id', ({ id, find, weight, examples, counterExamples }) => {
  test.each(examples)('reads %j', (piece) => {
    const list = readList(piece, true);
    expect(list?.clue).toEqual({ by: id, weight });
    expect(list?.allowed.values.length).toBeGreaterThan(1);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(find({ text: piece, isStatus: true, isWrapped: false })).toBeUndefined();
  });
});

describe.each([...IN_PROSE, statusesWithCommas, oneAnItem])('$id', ({ find, examples, counterExamples }) => {
  test.each(examples)('reads %j', (piece) => {
    expect(find(piece)?.values.length).toBeGreaterThan(1);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(find(piece)).toBeUndefined();
  });
});

test('neither emphasis nor what stands in brackets behind a list is of its values', () => {
  expect(statusesWithCommas.find('`Draft`, **Accepted**, Rejected (see below)')?.values).toEqual([
    'Draft',
    'Accepted',
    'Rejected',
  ]);
});

describe('what is round a list is none of its values', () => {
  test.each([
    ['One of: Draft | Accepted', ['Draft', 'Accepted']],
    ['Draft | Accepted (choose one)', ['Draft', 'Accepted']],
    ['[Draft | Accepted | …]', ['Draft', 'Accepted']],
    ['Draft, Accepted, etc. or Rejected', ['Draft', 'Accepted', 'Rejected']],
    ['Mögliche Werte: Entwurf | Angenommen (bitte auswählen)', ['Entwurf', 'Angenommen']],
    ['以下之一：草案 | 已接受', ['草案', '已接受']],
    ['One | Two', ['One', 'Two']],
  ])('%j', (source, values) => expect(readAllowedValues(source, true)?.values).toEqual(values));
});
