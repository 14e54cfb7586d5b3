import { describe, expect, test } from 'vitest';
import {
  chooseTemplate,
  createLibrary,
  followTemplate,
  judge,
  learnTemplate,
  parseDocument,
  templateProblems,
} from '../../../server/src/core/index.ts';

const nygard = (number: number, status: string, more = '') =>
  `# ${number}. Queue mails\n\nDate: 2026-03-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nMails are slow.\n\n## Decision\n\nWe use a queue.\n${more}`;
const CONSEQUENCES = '\n## Consequences\n\nOne more service.\n';
const RECORDS = [
  nygard(1, 'Accepted', CONSEQUENCES),
  nygard(2, 'Accepted. Amended by 5.', CONSEQUENCES),
  nygard(3, 'Proposed', `\n## Options\n\nTwo.\n${CONSEQUENCES}`),
  nygard(4, 'Proposed', `\n## Options\n\nTwo.\n${CONSEQUENCES}`),
  nygard(5, 'Acepted'),
];

describe('a template learned from records', () => {
  test('has their headings in order, the dates and the statuses that they use', () => {
    expect(learnTemplate(RECORDS)).toBe(
      '# N. [Title]\n\nDate: YYYY-MM-DD  \n\n## Status\n\nProposed <!-- Proposed | Accepted | … -->\n\n## Context\n\n[Context]\n\n## Decision\n\n[Decision]\n\n## Options <!-- optional -->\n\n[Options]\n\n## Consequences\n\n[Consequences]\n',
    );
  });

  test('keeps front matter, bold labels and subsections as they are', () => {
    const record = (i: number) =>
      `---\nstatus: accepted\ndate: 2026-03-0${i}\n---\n\n# ADR-000${i}: Queue\n\n- **Owner**: Ada\n\n## Decision\n\nA queue.\n\n### Good\n\nFast.\n\n### Bad\n\nDear.\n\n## Notes\n\n### Bad\n\nNone.\n`;
    expect(learnTemplate([1, 2, 3, 4, 5].map(record))).toBe(
      '---\nstatus: accepted\ndate: YYYY-MM-DD\n---\n\n# ADR-NNNN: [Title]\n\n- **Owner**: [Owner]\n\n## Decision\n\n[Decision]\n\n### Good\n\n[Good]\n\n### Bad\n\n[Bad]\n\n## Notes\n\n[Notes]\n\n### Bad\n\n[Bad]\n',
    );
  });

  test('is sound, and those that it was learned from follow it', () => {
    const text = learnTemplate(RECORDS) ?? '';
    const library = createLibrary({ files: [{ path: 'adr/template.md', text }], builtin: [] });
    const [template] = library.templates;
    if (!template) throw new Error('it is a template');
    expect(templateProblems(template)).toEqual([]);
    expect(template.sections.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['Status', true],
      ['Context', true],
      ['Decision', true],
      ['Options', false],
      ['Consequences', true],
    ]);
    const told = RECORDS.map((record, i) => {
      const document = parseDocument(record);
      expect(chooseTemplate(library, document, `adr/000${i + 1}-queue.md`).template).toBe(template);
      return judge(followTemplate(document, template)).map(({ rule, subject }) => `${rule} ${subject}`);
    });
    expect(told).toEqual([[], [], [], [], ['field-value-unknown Status', 'section-missing Consequences']]);
  });

  test.each([
    ['of too few', RECORDS.slice(1)],
    ['that have no heading in common', [...'abcde'].map((name) => `# ${name}\n\n## Part ${name}\n\nText.\n`)],
    ['that are empty', ['', '', '', '', '']],
  ])('is none %s', (_, records) => {
    expect(learnTemplate(records)).toBeUndefined();
  });
});
