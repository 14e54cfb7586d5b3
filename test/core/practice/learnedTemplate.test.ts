import { describe, expect, test } from 'vitest';
import {
  chooseTemplate,
  createLibrary,
  followTemplate,
  hoverAt,
  isForRow,
  judge,
  learnedTemplate,
  learnShape,
  parseDocument,
  type Template,
  templateProblems,
  withLearned,
  writeShape,
} from '../../../server/src/core/index.ts';

const shapeOf = (texts: readonly string[]) => learnShape(texts.map((text) => parseDocument(text)));
const learnTemplate = (texts: readonly string[]) => {
  const shape = shapeOf(texts);
  return shape && writeShape(shape);
};

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

describe('a folder of records without a template', () => {
  const learned = (row: string, texts: readonly string[]) => {
    const shape = shapeOf(texts);
    return shape && learnedTemplate(row, shape);
  };
  const notes = (status: string, first: string, second: string) =>
    `# Note\n\n${status}## ${first}\n\nOne.\n\n## ${second}\n\nTwo.\n`;
  const many = (text: string, count = 5) => Array.from({ length: count }, () => text);

  test.each([
    ['is called after decisions', 'docs/adr', notes('', 'Ants', 'Bees')],
    ['has headings of decisions', 'docs/designs', notes('', 'Context and Problem Statement', 'Decision Outcome')],
    ['has them in another language', 'doku/entwuerfe', notes('', 'Kontext', 'Entscheidung')],
    ['has a usual status in most', 'docs/designs', notes('- Status: Accepted\n\n', 'Ants', 'Bees')],
    ['has a section of that', 'docs/designs', notes('## Status\n\nRejected\n\n', 'Ants', 'Bees')],
  ])('has a shape where it %s', (_, row, text) => {
    expect(learned(row, many(text))?.id).toBe(`${row}/`);
  });

  test.each([
    ['nothing tells that it is one', 'docs/designs', many(notes('', 'Ants', 'Bees'))],
    [
      'half have a status',
      'docs/designs',
      [...many(notes('- Status: Accepted\n\n', 'Ants', 'Bees'), 3), ...many(notes('', 'Ants', 'Bees'), 3)],
    ],
    ['the statuses are none', 'docs/designs', many(notes('- Status: Ants\n\n', 'Ants', 'Bees'))],
    ['there is one heading only', 'docs/adr', many('# Note\n\n## Ants\n\nOne.\n')],
    ['four records have headings', 'docs/adr', [...many(notes('', 'Ants', 'Bees'), 4), '# Note\n\nText.\n']],
  ])('has none where %s', (_, row, texts) => {
    expect(learned(row, texts)).toBeUndefined();
  });

  const record = (number: number, ...left: readonly string[]) =>
    ['Status\n\nAccepted', 'Context\n\nSlow.', 'Decision\n\nA queue.', 'Consequences\n\nOne more.']
      .filter((section) => !left.some((name) => section.startsWith(name)))
      .reduce((text, section) => `${text}\n## ${section}\n`, `# ${number}. Queue\n\nDate: 2026-03-0${number}\n`);
  const records = (without: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => record(number, ...(number <= without ? ['Consequences'] : [])));
  const of = (texts: readonly string[]) => learned('docs/adr', texts) as Template;
  const told = (text: string, template: Template, severities = {}) =>
    judge(followTemplate(parseDocument(text), template), { severities }).map(
      ({ rule, subject, severity }) => `${severity} ${rule} ${subject}`,
    );

  test('tells as information what nearly all have', () => {
    const missing = ['information section-missing Consequences'];
    expect(told(record(3, 'Consequences'), of(records(1)))).toEqual(missing);
    expect(told(record(3, 'Consequences'), of(records(1)), { 'section-missing': 'error' })).toEqual(missing);
    expect(told(record(3, 'Consequences'), of(records(2)))).toEqual([]);
  });

  test('says how many have it', () => {
    const match = followTemplate(parseDocument(record(3, 'Consequences')), of(records(1)));
    expect(judge(match).map(({ message }) => message)).toEqual([
      '`Consequences`: section missing. Insert it after `Decision`. 8 of the 9 records in docs/adr have it.',
    ]);
  });

  test('tells of a day that does not exist, and of no month', () => {
    const dated = (date: string) => record(3).replace('2026-03-03', date);
    expect(told(dated('2026-02-30'), of(records(0)))).toEqual(['information field-date-invalid Date']);
    expect(told(dated('2026-13-02'), of(records(0)))).toEqual(['information field-date-invalid Date']);
    expect(told(dated('2026-02'), of(records(0)))).toEqual([]);
  });

  test('tells nothing else, and nothing of a record of another structure', () => {
    const other = `# 3. Queue\n\n## Context\n\n## Status\n\nNobody knows\n\n## Queues\n\n[Context]\n`;
    expect(told(other, of(records(0)))).toEqual([]);
    expect(told(record(3, 'Context', 'Consequences'), of(records(0)))).toEqual([]);
    const elsewhere = record(3, 'Consequences').replace('A queue.', 'A queue.\n\n#### Consequences\n\nNone.');
    expect(told(elsewhere, of(records(0)))).toEqual([]);
  });

  test('tells of no heading in whose place another one stands', () => {
    const missing = (text: string) => told(text, of(records(0)));
    expect(missing(record(3).replace('## Decision', '## Proposal'))).toEqual([]);
    expect(missing(record(3).replace('## Decision', '### Proposal'))).toEqual(['information section-missing Decision']);
    expect(missing(record(3, 'Decision').replace('## Context', '## Terms\n\nNone.\n\n## Context'))).toEqual([
      'information section-missing Decision',
    ]);
    expect(missing(`${record(3, 'Consequences')}\n## Notes\n\nNone.\n`)).toEqual([
      'information section-missing Consequences',
    ]);
  });

  test('shows on a heading how many have it', () => {
    const text = record(3);
    const match = followTemplate(parseDocument(text), of(records(1)));
    expect(hoverAt(match, text.indexOf('Consequences'))?.markdown).toBe(
      '**Consequences** · ADR\n\n8 of the 9 records in docs/adr have it.',
    );
    expect(hoverAt(match, text.indexOf('Date'))?.markdown).toContain('9 of the 9 records in docs/adr have it.');
  });

  test('is followed by those in it that follow no template, and by no others', () => {
    const template = of(records(0));
    const written = createLibrary({ files: [], builtin: [] });
    const library = withLearned(written, [template]);
    const chosen = (path: string, text = record(3)) => chooseTemplate(library, parseDocument(text), path);
    expect(chosen('docs/adr/0010-queue.md')).toMatchObject({
      template,
      reason: 'location',
      evidence: ['as 9 records in docs/adr have it'],
    });
    expect(chosen('docs/adr/0010-queue/README.md').template).toBe(template);
    for (const path of [
      'docs/adr/README.md',
      'docs/adr/queue.md',
      'docs/rfcs/0010-queue.md',
      'docs/adr/old/0001-queue.md',
    ])
      expect(chosen(path).template).toBeUndefined();
    const own = {
      path: 'docs/adr/template.md',
      text: writeShape(shapeOf(records(0)) as NonNullable<ReturnType<typeof shapeOf>>),
    };
    const both = withLearned(createLibrary({ files: [own], builtin: [] }), [template]);
    expect(chooseTemplate(both, parseDocument(record(3)), 'docs/adr/0010-queue.md').template?.id).toBe(own.path);
  });

  test('has a template where one is its own, or called after it', () => {
    expect(isForRow('docs/adr', { home: 'docs/adr', kind: '' })).toBe(true);
    expect(isForRow('docs/adr', { home: 'templates', kind: 'adr' })).toBe(true);
    expect(isForRow('docs/adr', { home: 'docs', kind: '' })).toBe(false);
    expect(isForRow('docs/adr', { home: 'docs/rfcs', kind: 'rfc' })).toBe(false);
    expect(isForRow('', { home: '', kind: '' })).toBe(true);
  });
});
