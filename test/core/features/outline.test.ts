import { expect, test } from 'vitest';
import { foldingOf, hoverAt, type OutlineNode, outlineOf } from '../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../support/builtin.ts';

const [rfc] = builtin as [(typeof builtin)[number]];
const draft = `# RFC: Cache

- **RFC ID**: 2026-11-21-cache
- **Status**:
- **Author(s)**: [Your Name]

## Summary

Text.

## Motivation

## Detailed Design

Ours, and [Your Name].

### A part of ours

Text.
`;

const lines = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, detail, kind, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail ? ` (${detail})` : ''}`,
    ...lines(children, depth + 1),
  ]);

test('the outline nests sections and fields and says what is left to do', () => {
  expect(lines(outlineOf(follow(draft, rfc)))).toEqual([
    'section RFC: Cache (6 missing)',
    '  field RFC ID (2026-11-21-cache)',
    '  field Status (empty)',
    '  field Author(s) (placeholder)',
    '  section Summary (filled)',
    '  section Motivation (empty)',
    '  section Detailed Design (1 placeholder)',
    '    section A part of ours',
  ]);
});

test.each(filled)('each range of the outline of a filled $template.id lies within its parent', ({ template, text }) => {
  const check = (nodes: readonly OutlineNode[], start: number, end: number) => {
    for (const { range, selectionRange, children } of nodes) {
      expect(range.start >= start && range.end <= end).toBe(true);
      expect(selectionRange.start >= range.start && selectionRange.end <= range.end).toBe(true);
      check(children, range.start, range.end);
    }
  };
  const outline = outlineOf(follow(text, template));
  expect(outline.length).toBeGreaterThan(0);
  check(outline, 0, text.length);
});

test('sections fold down to their last line of text', () => {
  const { document } = follow(draft, rfc);
  const folds = foldingOf(follow(draft, rfc)).map(({ startLine, endLine }) => [startLine, endLine]);
  expect(folds).toContainEqual([6, 8]);
  expect(folds).toContainEqual([0, document.lines.lineCount - 2]);
});

test("hover shows the template's advice for a heading, and what a field may hold", () => {
  const match = follow(draft, rfc);
  expect(hoverAt(match, draft.indexOf('Motivation'))?.markdown).toMatch(
    /^\*\*Motivation\*\* · required section of rfc\n\nStart from/,
  );
  expect(hoverAt(match, draft.indexOf('Status'))?.markdown).toContain('One of `Draft`, `In Review`');
  expect(hoverAt(match, draft.indexOf('Text.'))).toBeUndefined();
});

test('hover never passes HTML of a template through', () => {
  const match = follow('# RFC: x\n\n## Summary\n', rfc);
  const evil = { ...match, template: { ...match.template, name: '<img src=x onerror=alert(1)>' } };
  expect(hoverAt(evil, '# RFC: x\n\n## Su'.length)?.markdown).not.toMatch(/(?<!\\)<img/);
});
