import { describe, expect, test } from 'vitest';
import { REPEATED_HEADINGS, stemOf } from '../../../server/src/core/dialect/repeats/index.ts';

describe.each(REPEATED_HEADINGS)('$id', ({ find, examples, counterExamples }) => {
  test.each(examples)('reads %j', (title) => {
    expect(find(title)).toBeDefined();
  });

  test.each(counterExamples)('leaves %j alone', (title) => {
    expect(find(title)).toBeUndefined();
  });
});

test.each([
  ['Alternative 1: [Name]', 'alternative', 'Alternative'],
  ['Use Case 1 (Priority: P1)', 'use case', 'Use Case'],
  ['Requirement: <!-- name -->', 'requirement', 'Requirement'],
  ['Key Question: ...', 'key question', 'Key Question'],
  ['A-3.2.1 [Case]', 'a #', 'A-3.2.1'],
  ['2.1 Option 1: [Name]', 'option', 'Option'],
  ['[Name]', '', ''],
  ['N.1 Subsection', '', ''],
  ['0.x - 2026-02-15', '', ''],
  ['Session 2026-01-02', 'session', 'Session'],
  ['...', '', ''],
])('what all copies of %j start with', (title, key, name) => {
  expect(stemOf(title)).toMatchObject({ key, name });
});
