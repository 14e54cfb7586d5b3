import { expect, test } from 'vitest';
import { createLibrary, entryIn } from '../../../server/src/core/index.ts';

const TEMPLATE = `# RFC: [Title]

- Status: Draft | Accepted

## Status

## Motivation

Why?

## Summary

What is it?

## Decision

What do we do?
`;
const library = createLibrary({ files: [{ path: 'rfcs/template.md', text: TEMPLATE }], builtin: [] });

function summaryOf(body: string): string | undefined {
  return entryIn(library, `# RFC: Caches\n\n- Status: Draft\n\n${body}\n`, 'rfcs/0001-caches.md')?.summary;
}

test.each([
  [
    'the summary',
    '## Motivation\n\nSlow.\n\n## Summary\n\nAnswers are kept.\nFor *ten* minutes. Then not.\n',
    'Answers are kept.',
  ],
  ['else the decision', '## Motivation\n\nSlow.\n\n## Decision\n\nWe keep\nanswers\n', 'We keep answers'],
  ['else the first that is written', '## Motivation\n\nSlow.\n\n## Decision\n\nWhat do we do?\n', 'Slow.'],
  ['what stands below it', '## Decision\n\n### Storage\n\nIn memory.\n', 'In memory.'],
  ['not the status', '## Status\n\nAgreed upon at length.\n\n## Motivation\n\nSlow.\n', 'Slow.'],
  ['not what only leads to a list', '## Decision\n\nWe will:\n\n- see\n\nAnswers are kept.\n', 'Answers are kept.'],
  [
    'what leads to one and says something',
    '## Decision\n\nWe keep answers for these kinds:\n\n- a\n',
    'We keep answers for these kinds…',
  ],
  ['no table', '## Decision\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nBoth.\n', 'Both.'],
  [
    'dots within a sentence',
    '## Summary\n\nUse v1.2 of `a.b`, e.g. for tests. More.\n',
    'Use v1.2 of `a.b`, e.g. for tests.',
  ],
  ['a script without spaces', '## 概要\n\n缓存结果。然后。\n\n## Motivation\n\nSlow.\n', '缓存结果。'],
])('%s', (_, body, summary) => {
  expect(summaryOf(body)).toBe(summary);
});

test('nothing as long as nothing is written', () => {
  expect(summaryOf('## Motivation\n\nWhy?\n\n## Summary\n\nWhat is it?\n')).toBeUndefined();
});

test('no more than some thirty words', () => {
  const summary = summaryOf(`## Summary\n\n${'word '.repeat(100)}\n`);
  expect(summary).toMatch(/^(?:word ){40,48}word…$/);
});
