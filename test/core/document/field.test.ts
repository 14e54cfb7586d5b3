import { describe, expect, test } from 'vitest';
import { fieldName, holdsField, holdsNothing, isInFrontMatter } from '../../../server/src/core/document/field.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

describe('two keys are the same', () => {
  test.each([
    ['Status', 'status'],
    ['Author(s)', 'Authors'],
    ['Authors', 'author'],
    ['Last-updated', 'last updated'],
    ['pull_request', 'Pull Request:'],
    ['Owner (optional)', 'Owner'],
    ['Überblick!', 'überblick'],
    ['RFCs', 'RFC'],
  ])('%s and %s', (one, other) => expect(fieldName(one)).toBe(fieldName(other)));

  test.each([
    ['Status', 'Statu'],
    ['Process', 'Proces'],
    ['s', ''],
    ['Owner', 'Owned'],
    ['Owner 2', 'Owner'],
  ])('but not %s and %s', (one, other) => expect(fieldName(one)).not.toBe(fieldName(other)));
});

test('a block holds a field where any of it stands there', () => {
  const { fields } = parseDocument('---\na: 1\nb: 2\nlong: >\n  c\n  d\ne: 3\n---\n').frontMatter ?? { fields: [] };
  const holds = (start: number, end: number) => holdsField(fields, { start, end });
  expect(holds(0, 4)).toBe(false);
  expect(holds(0, 5)).toBe(true);
  expect(holds(4, 8)).toBe(true);
  expect(holds(7, 8)).toBe(true);
  expect(holds(8, 9)).toBe(false);
  expect(holds(9, 13)).toBe(true);
  expect(holds(25, 26)).toBe(true);
  expect(holds(36, 90)).toBe(false);
  expect(holdsField([], { start: 0, end: 9 })).toBe(false);
});

test('a field within another one makes it no shorter', () => {
  const [outer, inner, last] = parseDocument('---\nabcdefgh: 1\nb: 2\nc: 3\n---\n').frontMatter?.fields ?? [];
  if (!outer || !inner || !last) throw new Error('fields are missing');
  const at = (field: typeof outer, start: number, end: number) => ({ ...field, range: { start, end } });
  const fields = [at(last, 40, 50), at(outer, 0, 30), at(inner, 5, 10), at(inner, 25, 35)];
  expect([20, 32, 35, 39, 40, 49, 50].map((start) => holdsField(fields, { start, end: start + 1 }))).toEqual([
    true,
    true,
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('front matter is YAML or TOML', () => {
  expect(isInFrontMatter({ spelling: 'yaml' })).toBe(true);
  expect(isInFrontMatter({ spelling: 'toml' })).toBe(true);
  expect(isInFrontMatter({ spelling: 'bullet' })).toBe(false);
});

test('what front matter writes for nothing is a value elsewhere, and so is what is too long', () => {
  expect(holdsNothing({ value: '[]', spelling: 'toml' })).toBe(true);
  expect(holdsNothing({ value: '[]', spelling: 'plain' })).toBe(false);
  expect(holdsNothing({ value: '', spelling: 'plain' })).toBe(true);
  expect(holdsNothing({ value: `[${' '.repeat(197)}]`, spelling: 'yaml' })).toBe(true);
  expect(holdsNothing({ value: `[${' '.repeat(198)}]`, spelling: 'yaml' })).toBe(false);
});
