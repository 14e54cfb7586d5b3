import { describe, expect, test } from 'vitest';
import { matchTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });
const check = (template: string, text: string) => brief(problemsOf(text, read(template)));

describe('a date whose format a longer placeholder tells', () => {
  const form = (value: string) => `# [Title]\n\n- Status: Draft\n- Start Date: ${value}\n\n## Goals\n`;
  const PLACEHOLDERS = [
    "(fill me in with today's date, YYYY-MM-DD)",
    '<YYYY-MM-DD when it was last changed>',
    '{YYYY-MM-DD of the first draft}',
    '[the day it was sent (YYYY/MM/DD)]',
  ];

  test.each(PLACEHOLDERS)('%s', (placeholder) => {
    const judge = (value: string) => check(form(placeholder), `${form(value).replace('[Title]', 'A')}\nx\n`);
    expect(read(form(placeholder)).fields[1]).toMatchObject({ isDate: true, isPlaceholder: true });
    expect(judge('2026-02-28')).toEqual([]);
    expect(judge('2026-02-30')).toEqual(['field-date-invalid: Start Date']);
    expect(judge('3 May 26')).toEqual(['field-date-invalid: Start Date']);
    expect(judge(placeholder)).toEqual(['placeholder-leftover: Start Date']);
  });

  test.each([
    '<YYYY-MM-DD or the release>',
    '(dates, each as YYYY-MM-DD)',
    '[YYYY-MM-DD] to [YYYY-MM-DD]',
    'by YYYY-MM-DD',
    '(YYYY-MM-DD-short-name, the name of the file)',
  ])('but not %s', (placeholder) => {
    expect(read(form(placeholder)).fields[1]?.isDate).toBe(false);
  });

  test('an optional one may be said not to be', () => {
    const optional = '# [Title]\n\n- Status: Draft\n- Ended (optional): <YYYY-MM-DD when it ended>\n\n## Goals\n';
    const judge = (value: string) =>
      check(optional, `# A\n\n- Status: Draft\n- Ended (optional): ${value}\n\n## Goals\n\nx\n`);
    expect(judge('N/A')).toEqual([]);
    expect(judge('soon')).toEqual(['field-date-invalid: Ended (optional)']);
  });
});

describe('headings', () => {
  test('brackets with backslashes are brackets', () => {
    const template = read('# [Title]\n\n## Goals\n\nWhy.\n\n## \\[Optional\\] Earlier work\n\nWhat.\n');
    expect(template.sections[1]).toMatchObject({ key: 'earlier work', isRequired: false });
    expect(brief(problemsOf('# A\n\n## Goals\n\nx\n\n## Earlier work\n\nx\n', template))).toEqual([]);
  });

  test('a heading that ends in values to choose from is a field', () => {
    const template = '# [Title]\n\n## Stage: ( OPEN | SETTLED | DROPPED )\n\nSay in short.\n\n## Goals\n\nWhy.\n';
    const judge = (stage: string) => check(template, `# A\n\n## ${stage}\n\nShort.\n\n## Goals\n\nx\n`);
    expect(judge('Stage: SETTLED')).toEqual([]);
    expect(judge('Stage: open')).toEqual([]);
    expect(judge('Stage: SETLED')).toEqual(['field-value-unknown: Stage']);
    expect(judge('Stage: ( OPEN | SETTLED | DROPPED )')).toEqual(['placeholder-leftover: Stage']);
    expect(judge('Stage fright')).toContain('section-missing: Stage');
    expect(read('# [Title]\n\n## Options: A | B\n').sections[0]?.name).toBe('Options');
  });

  test('words on metadata kept elsewhere, before the heading that all sections stand under, are none of the proposal', () => {
    const text =
      '# Metadata\n\nFill in the other file.\n\n* **name** Required\n\n# Bright Idea\n\n## Goals\n\nWhy.\n\n## Risks\n\nWhat.\n';
    const template = read(text);
    expect(template.title?.section.title).toBe('Bright Idea');
    expect(template.sections.map(({ name }) => name)).toEqual(['Goals', 'Risks']);
    const held = read(text.replace('* **name** Required', '- Status: Draft\n- Author: [Name]'));
    expect(held.sections.map(({ name }) => name)).toContain('Metadata');
  });

  test('advice on sections of one’s own asks for none', () => {
    expect(read('# [Title]\n\n## Goals\n\n## Additional sections\n\nAs you like.\n').sections[1]?.isRequired).toBe(
      false,
    );
  });
});

describe('fields', () => {
  const TAIL = '\n---\n\n**Date:** YYYY-MM-DD\n**Deciders:** [Who decided]\n';
  const template = `# [Title]\n\n## Status\n\nDraft | Final\n\n## Goals\n\nWhy.\n${TAIL}`;

  test('are read at the end of the page, behind a rule', () => {
    const judge = (tail: string) => check(template, `# A\n\n## Status\n\nFinal\n\n## Goals\n\nx\n${tail}`);
    expect(read(template).fields.map(({ name, isDate }) => [name, isDate])).toEqual([
      ['status', false],
      ['date', true],
      ['decider', false],
    ]);
    expect(judge('\n---\n\n**Date:** 2026-05-02\n**Deciders:** Ida\n')).toEqual([]);
    expect(judge('\n---\n\n**Date:** 2026-02-30\n')).toEqual(['field-missing: Deciders', 'field-date-invalid: Date']);
    expect(judge(TAIL)).toEqual(['placeholder-leftover: Date', 'placeholder-leftover: Deciders']);
  });

  test('may stand in the head instead', () => {
    const text = '# A\n\n**Date:** 2026-05-02\n**Deciders:** Ida\n\n## Status\n\nFinal\n\n## Goals\n\nx\n';
    expect(check(template, text)).toEqual([]);
  });

  test('are none in prose behind a rule', () => {
    expect(
      read(`${template.replace(TAIL, '')}\n---\n\nDate: see above.\n\nThat is all there is to say.\n`).fields,
    ).toHaveLength(1);
  });

  test('a comment in YAML is no field, and says something about the next', () => {
    const text = '---\ntitle: A\n<!--- \nValid words: Open, Final, Rejected\n-->\nstatus: Open\n---\n\n# [Title]\n';
    const fields = parseDocument(text).frontMatter?.fields;
    expect(fields?.map(({ key }) => key)).toEqual(['title', 'status']);
    expect(fields?.[1]?.note).toContain('Valid words');
  });

  test('a list item with a comment owns the items inside it', () => {
    const text =
      '# [Title]\n\n- Date: YYYY-MM-DD\n- Components <!-- tick them -->\n  - [ ] till\n  - [ ] gate\n\n## Goals\n';
    expect(read(text).fields.map(({ name }) => name)).toEqual(['date', 'component']);
  });

  test('what starts as a tag does may be a placeholder', () => {
    const form = (link: string) => `---\nstatus: Draft\ntalk: ${link}\n---\n\n# [Title]\n\n## Goals\n`;
    const judge = (link: string) => check(form('<a link to the talk>'), `${form(link).replace('[Title]', 'A')}\nx\n`);
    expect(judge('<a link to the talk>')).toEqual(['placeholder-leftover: talk']);
    expect(judge('<a href="https://talk.test">talk</a>')).toEqual([]);
  });
});

describe('what the template leaves to keep or not', () => {
  test('an answer given beforehand may be right', () => {
    const template = '# [Title]\n\n## Goals\n\nWhy.\n\n## Scope\n\n* **Owners:**\n* **Consent of the board:** N/A\n';
    const text =
      '# A\n\n## Goals\n\nx\n\n## Scope\n\n* **Owners:** all of us at the gate\n* **Consent of the board:** N/A\n';
    expect(check(template, text)).toEqual([]);
    expect(check(template, template.replace('[Title]', 'A').replace('Why.', 'x'))).toEqual(['section-unfilled: Scope']);
  });

  test('a question above its answer stays, unless the template says that questions are to go', () => {
    const template = (advice: string) =>
      `# [Title]\n\n${advice}\n\n## Goals\n\n> What will this change for travellers?\n`;
    const text = '# A\n\n## Goals\n\n> What will this change for travellers?\n\nThe queues are shorter.\n';
    expect(check(template(''), text)).toEqual([]);
    expect(check(template('Please remove the questions when you answer them.'), text)).toEqual([
      'placeholder-leftover: Goals',
    ]);
  });
});

test('a document is known by the sections that are asked for: what is optional need not be there', () => {
  const optional = ['Fares', 'Seats', 'Crew', 'Meals'].map((name) => `## ${name} (optional)\n\nx\n\n`).join('');
  const required = ['Journeys', 'Gates', 'Tickets', 'Queues', 'Whistles', 'Lamps'];
  const section = (name: string) => `## ${name}\n\nx\n\n`;
  const template = readTemplate({
    id: 'docs/template.md',
    path: 'docs/template.md',
    name: 'Team',
    text: `# [Title]\n\n${required.map(section).join('')}${optional}`,
  });
  const document = (count: number) => parseDocument(`# A\n\n${required.slice(0, count).map(section).join('')}`);
  expect(matchTemplate(document(4), [template])?.template).toBe(template);
  expect(matchTemplate(document(3), [template])).toBeUndefined();
});

test('a list of names to pick from is no metadata', () => {
  const list = '- Majority: more than half of those asked\n- Consensus: nobody of those asked says no\n';
  const template = `# [Title]\n\n- Status: Draft\n- Date: YYYY-MM-DD\n\n**Agreed by**: <!-- Pick one or more -->\n\n${list}\n## Goals\n\nWhy?\n`;
  expect(read(template).fields.map(({ name }) => name)).not.toContain('majority');
  expect(read(template).fields.map(({ name }) => name)).toContain('date');
  const text =
    '# Cache\n\n- Status: Draft\n- Date: 2026-05-02\n\n**Agreed by**: Majority: more than half of those asked\n\n## Goals\n\nSpeed.\n';
  expect(check(template, text)).toEqual([]);
  const asked = `# [Title]\n\n<!-- Choose one of the statuses -->\n\n- Status: Draft\n- Date: YYYY-MM-DD\n\n## Goals\n`;
  expect(read(asked).fields.map(({ name }) => name)).toEqual(['status', 'date']);
});

test('fields for what a proposal builds on, or is related to, need not be there', () => {
  const template =
    '# [Title]\n\n- Status: Draft\n- Related ADRs: [ADR-XXXX]\n- Builds on: [a link]\n\n## Goals\n\nWhy?\n';
  expect(check(template, '# Cache\n\n- Status: Draft\n\n## Goals\n\nSpeed.\n')).toEqual([]);
});
