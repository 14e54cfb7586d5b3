import { describe, expect, test } from 'vitest';
import { type Completion, completionsAt } from '../../../../server/src/core/index.ts';
import { builtin, follow } from '../../../support/builtin.ts';

const [rfc, , , , enhancementProposal] = builtin as [
  (typeof builtin)[number],
  unknown,
  unknown,
  unknown,
  (typeof builtin)[number],
];

/** Completions where the text has a `|`. */
function at(marked: string, template = rfc): readonly Completion[] {
  const offset = marked.indexOf('|');
  return completionsAt(follow(marked.replace('|', ''), template), offset, { today: '2026-11-21' });
}

const head =
  '# RFC: Cache\n\n- **RFC ID**: 2026-11-21-cache\n- **Status**: Draft\n- **Author(s)**: Ada\n- **Created**: 2026-11-21\n- **Last Updated**: 2026-11-21\n\n';
const labels = (completions: readonly Completion[]) => completions.map(({ label }) => label);
const sorted = (completions: readonly Completion[]) =>
  labels([...completions].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)));

describe('after a # at the start of a line', () => {
  test('offers the missing sections, next one first', () => {
    const offered = at(`${head}## Summary\n\nText.\n\n#|\n\n## Detailed Design\n\nText.\n`);
    expect(sorted(offered).slice(0, 2)).toEqual(['## Motivation', '## Alternatives Considered']);
    expect(labels(offered)).not.toContain('## Summary');
    expect(labels(offered)).not.toContain('## Detailed Design');
  });

  test('inserts the skeleton with tab stops, or plain for those who cannot', () => {
    const [motivation] = at(`${head}## Summary\n\nText.\n\n## Mo|\n`);
    expect(motivation?.label).toBe('## Motivation');
    expect(motivation?.snippet).toMatch(/^## Motivation\n\n\$\{1:Start from/);
    expect(motivation?.text).toMatch(/^## Motivation\n\nStart from/);
    expect(motivation?.text).not.toContain('${');
    expect(motivation?.filterText.startsWith('## ')).toBe(true);
    expect(motivation?.documentation).toContain('Start from');
  });

  test('replaces what was typed, and keeps the line endings', () => {
    const text = `${head}## Summary\n\nText.\n\n## Mot`.replaceAll('\n', '\r\n');
    const [motivation] = completionsAt(follow(text, rfc), text.length, { today: '2026-11-21' });
    expect(motivation && text.slice(motivation.range.start, motivation.range.end)).toBe('## Mot');
    expect(motivation?.text).toContain('## Motivation\r\n\r\n');
  });

  test('leaves a blank line before what follows', () => {
    const [motivation] = at(`${head}## Summary\n\nText.\n\n#|\n## Detailed Design\n`);
    expect(motivation?.text).toMatch(/[^\n]\n$/);
    expect(motivation?.snippet).toMatch(/\}\n$/);
  });

  test('offers nothing in code or in a comment', () => {
    expect(at(`${head}## Summary\n\n\`\`\`sh\n#|\n\`\`\`\n`)).toEqual([]);
    expect(at(`${head}## Summary\n\n<!--\n#|\n-->\n`)).toEqual([]);
  });
});

describe('in the metadata', () => {
  test('offers the fields that are missing, in the spelling of the others', () => {
    const offered = at(
      '# RFC: Cache\n\n- **RFC ID**: 2026-11-21-cache\n- **Status**: Draft\n|\n\n## Summary\n\nText.\n',
    );
    expect(labels(offered)).toEqual(['Author(s)', 'Created', 'Last Updated']);
    expect(offered[0]?.snippet).toBe('- **Author(s)**: ${1:[Your Name]}');
  });

  test('offers the fields of front matter', () => {
    const offered = at(
      '---\ntitle: Cache\ncategory: enhancement\n|\n---\n\n# Enhancement: Cache\n',
      enhancementProposal,
    );
    expect(labels(offered)).toEqual(['created', 'updated', 'status', 'authors', 'rfc']);
    expect(offered.find(({ label }) => label === 'status')?.snippet).toBe(
      'status: ${1|proposed,accepted,implemented,rejected,withdrawn|}',
    );
  });

  test('offers the allowed values, over the whole value where somebody asks in front of it', () => {
    const text = '# RFC: Cache\n\n- **Status**: |Draft\n';
    const offered = at(text);
    expect(labels(offered)).toEqual(['In Review', 'Accepted', 'Rejected', 'Implemented', 'Withdrawn']);
    expect(text.replace('|', '').slice(offered[0]?.range.start, offered[0]?.range.end)).toBe('Draft');
    expect(labels(at('# RFC: Cache\n\n- **Status**: |\n'))).toContain('Accepted');
    expect(at('---\nstatus:|\n---\n', enhancementProposal)[0]?.text).toBe(' proposed');
  });

  test("offers today's date", () => {
    expect(labels(at('# RFC: Cache\n\n- **Status**: Draft\n- **Created**: |\n'))[0]).toBe('2026-11-21');
  });

  test('offers nothing elsewhere', () => {
    expect(at(`${head}## Summary\n\nSome text| here.\n`)).toEqual([]);
  });
});
