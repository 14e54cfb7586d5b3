import { describe, expect, test } from 'vitest';
import { findNumberStubs } from '../../../server/src/core/dialect/titles/numberStubs.ts';
import { titlePlace } from '../../../server/src/core/dialect/titles/titlePlace.ts';
import { BESIDE_TITLES, TITLES, titleStops } from '../../../server/src/core/dialect/titles/titleStops.ts';

const ALL = [...TITLES, ...BESIDE_TITLES];

describe.each(ALL)('$id', ({ find, examples, counterExamples }) => {
  const found = (piece: string) =>
    find(titlePlace(piece, TITLES.some((one) => one.find === find) ? findNumberStubs(piece) : []));
  test.each(examples)('reads %j', (piece) => expect(found(piece)).toBeDefined());
  test.each(counterExamples)('leaves %j alone', (piece) => expect(found(piece)).toBeUndefined());
});

describe('number, day and title have each a place', () => {
  test.each([
    ['RFC NNNN: [Title]', { NNNN: 'number', '[Title]': 'title' }],
    ['N. Title', { N: 'number', Title: 'title' }],
    ['{YYYYMMDD}. {TITLE}', { '{YYYYMMDD}': 'created', '{TITLE}': 'title' }],
    ['{YYYYMMDD}. Make it faster', { '{YYYYMMDD}': 'created', 'Make it faster': 'title' }],
    ['ADR-0000: Titel der Entscheidung', { '0000': 'number', 'Titel der Entscheidung': 'title' }],
    ['Make it faster', {}],
  ])('%j', (source, wanted) => {
    const stops = titleStops(source, { start: 0, end: source.length });
    expect(Object.fromEntries(stops.map(({ range, fills }) => [source.slice(range.start, range.end), fills]))).toEqual(
      wanted,
    );
  });
});
