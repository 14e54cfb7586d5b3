import { describe, expect, test } from 'vitest';
import { checkProposal, matchTemplate, parseDocument, renderProposal } from '../../server/src/core/index.ts';
import { contains } from '../../server/src/core/text/range.ts';
import { stopsOf } from '../../server/src/core/writing/stops.ts';
import { brief, builtin, follow, problemsOf } from '../support/builtin.ts';

describe.each(builtin)('the untouched skeleton of $id', (template) => {
  const { text } = template.document;
  const problems = problemsOf(text, template);

  test('is matched to itself', () => {
    expect(matchTemplate(parseDocument(text), builtin)?.template.id).toBe(template.id);
    expect(matchTemplate(parseDocument(renderProposal(template, {}, 'text')), builtin)?.template.id).toBe(template.id);
  });

  test('reports nothing but what is to be written', () => {
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(
        ['placeholder-leftover', 'section-unfilled'].filter((rule) =>
          problems.some((problem) => problem.rule === rule),
        ),
      ),
    );
    expect(problems.every(({ severity }) => severity === 'information')).toBe(true);
  });

  test('has a problem for each thing to do, whole sections before what is in them', () => {
    for (const { covers } of problems) {
      const inside = covers ? problems.filter(({ range }) => contains(covers, range)) : [];
      expect(inside.length, brief(inside).join()).toBeLessThanOrEqual(1);
    }
    expect(new Set(brief(problems)).size).toBe(problems.length);
    expect(problems.length).toBeLessThanOrEqual(template.sections.filter(({ parent }) => parent < 0).length + 5);
  });

  test('reports every placeholder in detail', () => {
    const inDetail = checkProposal(follow(text, template), { inDetail: true });
    const reported = inDetail.filter(({ rule }) => rule === 'placeholder-leftover').map(({ range }) => range);
    const outsideHeadings = stopsOf(template).filter(({ range }) => {
      const source = text.slice(range.start, range.end);
      const inHeading = template.sections.some(
        ({ section }) => section.heading.start <= range.start && range.end <= section.heading.end,
      );
      // What starts with a link is advice.
      return (
        !inHeading &&
        /^[[(<{](?![^\]\n]*\]\()|^YYYY|^XXXX$|^\w+(?:\/\w+)+$|^(?:Task|Question|Goal|Non-goal) \d$/.test(source)
      );
    });
    expect(outsideHeadings.length).toBeGreaterThan(1);
    for (const { range } of outsideHeadings) {
      expect(
        reported.some(({ start, end }) => start <= range.start && range.end <= end),
        text.slice(range.start, range.end),
      ).toBe(true);
    }
  });

  test('reports every section in which the author is to write', () => {
    for (const { section, holdsFields } of template.sections) {
      const wanted = stopsOf(template).some(
        ({ range }) => section.body.start <= range.start && range.end <= section.body.end,
      );
      if (!wanted || holdsFields) continue;
      const found = problems.some(({ covers }) => covers && contains(covers, section.range));
      expect(found, section.title).toBe(true);
    }
  });

  test('has its title, author and dates filled in', () => {
    const values = { title: 'Cache: the "index"', author: 'Ada Lovelace', date: '2026-11-21' };
    const proposal = renderProposal(template, values, 'text');
    expect(proposal).toContain('Cache: the "index"\n');
    const hasAuthor = template.fields.some(({ role }) => role === 'author');
    expect(hasAuthor ? proposal : 'Ada Lovelace').toContain('Ada Lovelace');
    expect(hasAuthor).toBe(!template.id.startsWith('decision-record'));
    expect(proposal).toContain('2026-11-21');
    expect(proposal).not.toMatch(/YYYY-MM-DD/);
    expect(parseDocument(proposal).frontMatter?.errors ?? []).toEqual([]);
    const fields = brief(problemsOf(proposal, template)).filter(
      (line) =>
        /: (?:Author|Created|Last|Date|Status|title|created|updated|status|author)/.test(line) &&
        line.startsWith('field'),
    );
    expect(fields).toEqual([]);
  });
});
