import { describe, expect, test } from 'vitest';
import { checkProposal, gapsOf, renderProposal } from '../../../server/src/core/index.ts';
import { builtin, filled, follow, problemsOf } from '../../support/builtin.ts';

const [rfc, rfcDetailed, , , enhancementProposal] = builtin as unknown as readonly [
  (typeof builtin)[number],
  (typeof builtin)[number],
  unknown,
  unknown,
  (typeof builtin)[number],
];

/** The document with `⟦` and `⟧` round each gap. */
function marked(text: string, template = rfc): string {
  return gapsOf(follow(text, template))
    .toReversed()
    .reduce(
      (all, { range: { start, end } }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
      text,
    );
}

test('fields that are empty or hold a placeholder', () => {
  expect(marked('# RFC: Cache\n\n- **Status**: \n- **Author(s)**: [Your Name]\n- **Created**: 2026-11-21\n')).toBe(
    '# RFC: Cache\n\n- **Status**: ⟦⟧\n- **Author(s)**: ⟦[Your Name]⟧\n- **Created**: 2026-11-21\n',
  );
});

test('a title that is a placeholder, or empty', () => {
  expect(marked('# RFC: [Title of RFC]\n\n- **Status**: Draft\n')).toContain('# RFC: ⟦[Title of RFC]⟧\n');
  expect(marked('#\n\n- **Status**: Draft\n')).toContain('#⟦⟧\n');
});

describe('empty sections', () => {
  const head = '# RFC: Cache\n\n- **Status**: Draft\n\n## Summary\n\nText.\n\n';

  test('where their text belongs', () => {
    expect(marked(`${head}## Motivation\n\n\n\n## Detailed Design\n\nText.\n`)).toContain(
      '## Motivation\n\n⟦⟧\n\n## Detailed',
    );
    expect(marked(`${head}## Motivation\n\n## Detailed Design\n\nText.\n`)).toContain('## Motivation\n⟦⟧\n## Detailed');
    expect(marked(`${head}## Motivation\n## Detailed Design\n\nText.\n`)).toContain('## Motivation⟦⟧\n## Detailed');
    expect(marked(`${head}## Motivation`)).toContain('## Motivation⟦⟧');
    expect(marked(`${head}## Motivation\n\n`)).toMatch(/## Motivation\n\n⟦⟧$/);
    expect(marked(`${head}## Motivation\r\n\r\n\r\n## Detailed Design\r\n\r\nText.\r\n`)).toContain(
      '## Motivation\r\n\r\n⟦⟧\r\n## Detailed',
    );
  });

  test('below their comment', () => {
    const text =
      '# RFC: Cache\n\n## Appendix\n\n### Diagrams\n\n<!-- Keep diagrams as text so that a later change to them can be reviewed. -->\n\n\n';
    expect(marked(text, rfcDetailed)).toContain('reviewed. -->\n\n⟦⟧\n');
  });

  test("not the author's own", () => {
    expect(marked(`${head}### Ours\n\n## Motivation\n\nText.\n`)).not.toContain('⟦');
  });
});

test('advice is one gap where nothing else is written, and each piece of it where something is', () => {
  const advice = 'Start from something that really happened: an incident, a support ticket, a deadline that slipped.';
  expect(
    marked(`# RFC: Cache\n\n## Motivation\n\n${advice} Who was affected, how often, and what did it cost?\n`),
  ).toContain(`\n\n⟦${advice} Who was affected, how often, and what did it cost?⟧\n`);
  expect(marked(`# RFC: Cache\n\n## Motivation\n\nOur words.\n\n${advice}\n`)).toContain(`Our words.\n\n⟦${advice}⟧\n`);
});

test('placeholders one by one, in lists, tables and headings', () => {
  const text =
    '# Enhancement: Cache\n\n## Alternatives Considered\n\n### Alternative 1: [Name]\n\n**Description:** [How it would work, told as fairly as your own proposal]\n\n## Risks and Mitigations\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| [Risk 1] | High/Medium/Low | High | [How to handle] |\n';
  const gaps = marked(text, enhancementProposal);
  expect(gaps).toContain('### Alternative 1: ⟦[Name]⟧');
  expect(gaps).toContain('| ⟦[Risk 1]⟧ | ⟦High/Medium/Low⟧ | High | ⟦[How to handle]⟧ |');
});

test.each(filled)('a filled $template.id has none', ({ template, text }) => {
  expect(marked(text, template)).toBe(text);
});

const TO_WRITE = ['placeholder-leftover', 'section-empty', 'section-unfilled', 'field-empty'];

test.each(builtin.map((template) => ({ template })))(
  'a new $template.id has one wherever something is to be written',
  ({ template }) => {
    const text = renderProposal(template, { title: 'Cache', date: '2026-11-21' }, 'text');
    const match = follow(text, template);
    const gaps = gapsOf(match).map(({ range }) => range);
    const isOpen = (start: number, end: number) => gaps.some((gap) => gap.start <= end && start <= gap.end);
    for (const problem of problemsOf(text, template).filter(({ rule }) => TO_WRITE.includes(rule))) {
      const section = match.document.sections.find(({ heading }) => heading.title.start === problem.range.start);
      const { start, end } = problem.rule.startsWith('section-') && section ? section.range : problem.range;
      expect(isOpen(start, end), `${problem.rule}: ${problem.subject}`).toBe(true);
    }
    expect(gaps.every(({ start }, i) => i === 0 || start >= (gaps[i - 1]?.end ?? 0))).toBe(true);
  },
);

test('a title that is only its prefix', () => {
  expect(marked('# RFC:\n\n- **Status**: Draft\n')).toContain('# RFC:⟦⟧\n');
});

test('a title that is a sign is one', () => {
  const titled = (title: string) => follow(renderProposal(rfc, { title, date: '2026-11-21' }, 'text'), rfc);
  expect(gapsOf(titled('🎉')).map(({ label }) => label)).toEqual(gapsOf(titled('Cache')).map(({ label }) => label));
  expect(checkProposal(titled('🎉')).map(({ rule }) => rule)).not.toContain('title-missing');
});
