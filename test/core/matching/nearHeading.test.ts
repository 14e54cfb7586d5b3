import { describe, expect, test } from 'vitest';
import { headingKey } from '../../../server/src/core/document/headingKey.ts';
import { nearnessOf } from '../../../server/src/core/matching/nearHeading.ts';
import { closest, isNearMiss } from '../../../server/src/core/matching/nearMiss.ts';

const heading = (title: string) => ({ key: headingKey(title), title });
const nearness = (wanted: string, found: string) => nearnessOf(heading(wanted), heading(found));

describe('a heading with wrong letters', () => {
  test.each([
    ['Zeb', 'Zob', undefined],
    ['Zebr', 'Zobr', 'mistyped'],
    ['Cobaltine', 'Cubaltene', undefined],
    ['Cobaltines', 'Cubaltenes', 'mistyped'],
    ['Cobaltines and more', 'Cubaltenes and more', 'mistyped'],
    ['Zebra Cobalt', 'Zobra Cubalt', 'mistyped'],
    ['Zebra Cobalt Marten', 'Zobra Cubalt Morten', undefined],
    ['Zebra Cobalt', 'Zebracobalts', 'mistyped'],
    ['Zebra Cobalt', 'Zebracobalt', 'alike'],
    ['Zebra 1 Cobalt', 'Zebra 2 Cobalt', undefined],
    ['Zebra1', 'Zebra2', undefined],
    ['Covered', 'Uncovered', undefined],
    ['The zoo of zed', 'The zoo of zen', 'near'],
    ['Zoo zed', 'Zoo zen', undefined],
    ['A zebra b', 'A zebra c', undefined],
  ])('%s: %s is %s', (wanted, found, expected) => {
    expect(nearness(wanted, found)).toBe(expected);
  });
});

describe('a heading with other words around', () => {
  test.each([
    ['Cobalt', 'Cobalt zebra', 'near'],
    ['Zebra', 'Zebra cobalt', undefined],
    ['Cobalt', 'Cobalt zebra marten', 'near'],
    ['Cobalt', 'Cobalt zebra marten otter', undefined],
    ['Cobalt zebra', 'Cobalt', 'near'],
    ['Cobalt zebra marten', 'Cobalt', undefined],
    ['Zebra cobalt', 'Cobalt', 'loose'],
    ['Cobaltine', 'Zebra cobaltine', undefined],
    ['Cobaltines', 'Zebra cobaltines', 'loose'],
    ['Cobaltines', 'Otter zebra cobaltines', undefined],
    ['Zebra cobalt', 'Otter zebra cobalt', 'loose'],
    ['Zebra cobalt', 'Otter marten', undefined],
    ['Cobalts', 'Cobalts 1', undefined],
    ['Zebra cobalt', 'Cobalt zebra', undefined],
  ])('%s: %s is %s', (wanted, found, expected) => {
    expect(nearness(wanted, found)).toBe(expected);
  });

  test.each([
    ['Cobalt', 'Cobalt: why now'],
    ['Cobalt (why)', 'Cobalt'],
    ['Cobalt: why', 'Cobalt – how'],
    ['Cobalt（以前）', 'Cobalt'],
  ])('%s: %s is the same but for what explains it', (wanted, found) => {
    expect(nearness(wanted, found)).toBe('near');
  });

  test('is one of several things that another one joins', () => {
    expect(nearness('Costs and Benefits', 'Benefits')).toBe('near');
    expect(nearness('Limits', 'Risks, Limits')).toBe('near');
    expect(nearness('Risks / Limits', 'Limits')).toBe('near');
    expect(nearness('', 'Limits')).toBeUndefined();
    expect(nearness('Limits', '')).toBeUndefined();
  });
});

describe('a key that is nearly another one', () => {
  test.each([
    ['zeb', 'zob', false],
    ['zebr', 'zobr', true],
    ['cobaltine', 'cubaltene', false],
    ['cobaltines', 'cubaltenes', true],
    ['zebra', 'zebra', false],
    ['', 'zebra', false],
    ['zebra', '', false],
    ['zebra and cobalt', 'zebra', true],
    ['cobalt', 'zebra and cobalt', true],
    ['cobalt', 'cobalt zebra', true],
    ['zebra', 'zebra cobalt', false],
    ['cobalt', 'cobalt zebra marten', true],
    ['cobalt', 'cobalt zebra marten otter', false],
    ['cobalt zebra marten', 'cobalt', false],
    ['zebra cobalt', 'cobalt', false],
    ['cobaltine', 'zebra cobaltine', false],
    ['cobaltines', 'zebra cobaltines', true],
    ['cobaltines', 'zebra otter cobaltines', false],
  ])('%s: %s is %s', (wanted, found, expected) => {
    expect(isNearMiss(wanted, found)).toBe(expected);
  });
});

test('the closest value is one with a third of its letters wrong, no more', () => {
  expect(closest('Darft', ['Final', 'Draft'])).toBeUndefined();
  expect(closest('drft', ['Final', 'Draft'])).toBe('Draft');
  expect(closest('acepzed', ['Accepted', 'Rejected'])).toBe('Accepted');
  expect(closest('ax', ['ab'])).toBe('ab');
  expect(closest('Draft', [])).toBeUndefined();
});
