import { expect, test } from 'vitest';
import { highlightsAt } from '../../../server/src/core/index.ts';
import { builtin, follow } from '../../support/builtin.ts';

const [rfc] = builtin as [(typeof builtin)[number]];
const TEXT = `# RFC: Cache

- **Status**: Draft
- **Author(s)**: [Your Name]
- **Status**: Draft

## Summary

Asked by [Your Name], see [costs](#costs--time), not \`](#costs--time)\`.

## Motivation

[Mine] and [again](#Costs-time).

## Costs & Time

[your  name] pays.
`;

const at = (before: string) => {
  const found = highlightsAt(follow(TEXT, rfc), TEXT.indexOf(before) + before.length);
  return found.map(({ range, defines }) => `${defines ? '! ' : ''}${TEXT.slice(range.start, range.end)}`);
};

test('a placeholder is shown wherever it is left', () => {
  expect(at('Asked by [Yo')).toEqual(['[Your Name]', '[Your Name]', '[your  name]']);
  expect(at('**Author(s)**: [')).toHaveLength(3);
  expect(at('[Mi')).toEqual([]);
});

test('a heading is shown with the links that lead to it, from either of them', () => {
  const all = ['! Costs & Time', '#costs--time', '#Costs-time'];
  expect(at('## Cos')).toEqual(all);
  expect(at('(#cos')).toEqual(all);
  expect(at('## Moti')).toEqual([]);
});

test('a field is shown where it stands more than once', () => {
  expect(at('**Sta')).toEqual(['Status', 'Status']);
  expect(at('**Auth')).toEqual([]);
});

test('mere words are left to the editor', () => {
  expect(at('pays')).toEqual([]);
});
