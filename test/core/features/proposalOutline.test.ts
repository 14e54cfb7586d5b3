import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  insertable,
  insertSection,
  type OutlineEntry,
  proposalOutline,
} from '../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../support/builtin.ts';

const [rfc, rfcDetailed] = builtin as unknown as [(typeof builtin)[number], (typeof builtin)[number]];
const draft = `# RFC: Cache

- **RFC ID**: 2026-11-21-cache
- **Status**: Draft
- **Author(s)**: [Your Name]

## Summary

Text.

## Detailed Design

Ours, and [Your Name].

### A part of ours

Text.

## Rollout Plan
`;

function rows(entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap(({ name, state, children }) => [
    `${'  '.repeat(depth)}${name}${state ? ` (${state})` : ''}`,
    ...rows(children, depth + 1),
  ]);
}

describe("a proposal's outline", () => {
  test('has the missing sections where they belong, and the state of the others', () => {
    expect(rows(proposalOutline(follow(draft, rfc)))).toEqual([
      'RFC: Cache',
      '  RFC ID (filled)',
      '  Status (filled)',
      '  Author(s) (unwritten)',
      '  Summary (filled)',
      '  Motivation (missing)',
      '  Detailed Design (leftovers)',
      '    A part of ours',
      '  Alternatives Considered (missing)',
      '  Testing Strategy (missing)',
      '  Rollout Plan (empty)',
      '  Dependencies (missing)',
      '  Open Questions (missing)',
      '  References (missing)',
    ]);
  });

  test('leads to the first thing to be written, else to the heading', () => {
    const [title] = proposalOutline(follow(draft, rfc));
    const targetOf = (name: string) => {
      const { start, end } = title?.children.find((child) => child.name === name)?.target ?? { start: 0, end: 0 };
      return [draft.slice(start, end), start];
    };
    expect(targetOf('Summary')).toEqual(['Summary', draft.indexOf('Summary')]);
    expect(targetOf('Author(s)')).toEqual(['[Your Name]', draft.indexOf('[Your Name]')]);
    expect(targetOf('Detailed Design')).toEqual(['[Your Name]', draft.lastIndexOf('[Your Name]')]);
    expect(targetOf('Rollout Plan')[1]).toBeGreaterThan(draft.indexOf('Rollout Plan'));
    expect(targetOf('Motivation')).toEqual(['', draft.indexOf('## Detailed Design')]);
  });

  test('has what is missing inside a section, and in a document without a title', () => {
    const inside = '# RFC: Cache\n\n## Testing Strategy\n\n### Unit Tests\n\nText.\n';
    const [title] = proposalOutline(follow(inside, rfcDetailed));
    const testing = title?.children.find(({ name }) => name === 'Testing Strategy');
    expect(testing?.children.map(({ name, state }) => `${name} (${state})`)).toContain('Integration Tests (missing)');
    expect(rows(proposalOutline(follow('## Motivation\n\nText.\n', rfc)))).toEqual(
      expect.arrayContaining(['Summary (missing)', 'Motivation (filled)', 'References (missing)']),
    );
  });

  test.each(filled)('of a filled $template.id has nothing missing', ({ template, text }) => {
    expect(rows(proposalOutline(follow(text, template))).filter((row) => row.endsWith('(missing)'))).toEqual([]);
  });
});

describe('each missing section', () => {
  test.each(builtin)('of $id is inserted in its place, with its first gap to go to', (template) => {
    const bare = `# ${template.title?.section.title ?? 'X'}\n\n## ${template.sections.find(({ parent }) => parent < 0)?.name}\n\nText.\n`;
    const match = follow(bare, template);
    expect(insertable(match).length).toBeGreaterThan(1);
    for (const wanted of insertable(match)) {
      const { edits, after, target } = insertSection(match, wanted);
      expect(after.text).toBe(applyEdits(bare, edits));
      expect(insertable(follow(after.text, template)).map(({ index }) => index)).not.toContain(wanted.index);
      expect(target.start).toBeGreaterThanOrEqual(edits[0]?.range.start ?? 0);
      expect(target.end).toBeLessThanOrEqual(after.text.length);
    }
  });

  test('selects what is to be replaced', () => {
    const match = follow(draft, rfc);
    const motivation = insertable(match).find(({ name }) => name === 'Motivation');
    const { after, target } = insertSection(match, motivation as NonNullable<typeof motivation>);
    expect(after.text.slice(target.start, target.end)).toMatch(/^Start from something/);
  });
});
