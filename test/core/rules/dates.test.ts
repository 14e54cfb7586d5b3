import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { problemsOf } from '../../support/builtin.ts';

const head = (status: string, submitted: string, approved: string) =>
  `# [Title]\n\n- Status: ${status}\n- Date submitted: ${submitted}\n- Date approved: ${approved}\n\n## Goals\n\nWhy.\n`;
const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });
const template = read(head('Draft | In Review | Approved', 'YYYY-MM-DD', 'YYYY-MM-DD'));
const check = (status: string, submitted: string, approved: string, of = template) =>
  problemsOf(head(status, submitted, approved).replace('[Title]', 'Tickets').replace('Why.', 'Fewer.'), of)
    .filter(({ rule }) => /date|leftover|empty/.test(rule))
    .map(({ rule, subject, severity }) => `${severity} ${rule}: ${subject}`);

describe('dates', () => {
  test('a decision comes after what is decided', () => {
    expect(check('Approved', '2026-05-02', '2026-05-01')).toEqual(['warning field-date-order: Date approved']);
    expect(check('Approved', '2026-05-02', '2026-05-02')).toEqual([]);
  });

  test.each([
    ['Submitted', 'Approved', 'DD-Mmm-YYYY', '05-Mar-2025', '01-Feb-2025'],
    ['Eingereicht am', 'Genehmigt am', 'TT.MM.JJJJ', '05.03.2025', '01.02.2025'],
    ['Soumis le', 'Approuvé le', 'AAAA-MM-JJ', '2025-03-05', '2025-02-01'],
    ['提出日', '承認日', 'YYYY-MM-DD', '2025-03-05', '2025-02-01'],
  ])('%s before %s', (submitted, approved, form, late, early) => {
    const text = (first: string, second: string) =>
      `# [Title]\n\n- ${submitted}: ${first}\n- ${approved}: ${second}\n\n## Goals\n\nWhy.\n`;
    const found = problemsOf(text(late, early), read(text(form, form)));
    expect(found.filter(({ rule }) => rule === 'field-date-order').map(({ subject }) => subject)).toEqual([approved]);
  });

  test('are no order where they may be two days', () => {
    expect(check('Approved', '3/4/2026', '2026-03-05')).toEqual(['hint field-date-invalid: Date submitted']);
  });

  test('of what is not decided yet may wait, in words', () => {
    for (const words of ['not yet', 'TBD', 'n/a', 'pending', 'noch offen', '未定'])
      for (const status of ['Draft', 'In Review']) expect(check(status, '2026-05-02', words)).toEqual([]);
    expect(check('Approved', '2026-05-02', 'not yet')).toEqual(['error field-date-invalid: Date approved']);
    expect(check('Draft', '2026-05-02', 'in May')).toEqual(['error field-date-invalid: Date approved']);
  });

  test('of what need not come may be none, with a note', () => {
    const text = (day: string) =>
      `# [Title]\n\n- Status: Approved\n- Created: 2026-05-01\n- Next stop: ${day}\n\n## Goals\n\nWhy.\n`;
    const told = (day: string) =>
      problemsOf(text(day).replace('[Title]', 'Tickets').replace('Why.', 'Fewer.'), read(text('YYYY-MM-DD'))).map(
        ({ rule }) => rule,
      );
    expect(told('N/A (all have arrived)')).toEqual([]);
    expect(told('soon')).toEqual(['field-date-invalid']);
  });

  test.each([
    ['TT.MM.JJJJ', '28.02.2026', '31.02.2026'],
    ['AAAA-MM-JJ', '2026-02-28', '2026-02-31'],
    ['MM/DD/YYYY', '02/28/2026', '28/02/2026'],
    ['DD-Mmm-YYYY', '28-Feb-2026', '31-Feb-2026'],
    ['YYYY-MM', '2026-02', '2026-13'],
    ['YYYY年MM月DD日', '2026年2月28日', '2026年2月30日'],
  ])('%s is the form of %s, %s is no day', (form, good, bad) => {
    const of = read(head('Draft | In Review | Approved', form, 'YYYY-MM-DD'));
    expect(of.fields[1]?.isDate).toBe(true);
    expect(check('Approved', good, '2026-12-01', of)).toEqual([]);
    expect(check('Approved', bad, '2026-12-01', of)).toEqual(['error field-date-invalid: Date submitted']);
    expect(check('Approved', form, '2026-12-01', of)).toEqual(['warning placeholder-leftover: Date submitted']);
  });

  test('in another form than the template has are a hint, but for that with the year first', () => {
    expect(check('Approved', '2 May 2026', '2026-12-01')).toEqual(['hint field-date-invalid: Date submitted']);
    const of = read(head('Draft | Approved', 'DD-Mmm-YYYY', 'YYYY-MM-DD'));
    expect(check('Approved', '2026-05-02', '2026-12-01', of)).toEqual([]);
  });

  test('that no calendar has are told whatever the template has there', () => {
    const of = read(head('Draft | Approved', '[day]', 'YYYY-MM-DD'));
    expect(check('Approved', '31.02.2026', '2026-12-01', of)).toEqual(['error field-date-invalid: Date submitted']);
    expect(check('Approved', '2 May, perhaps', '2026-12-01', of)).toEqual([]);
  });
});

test('a section belongs behind nothing where nothing has a name', () => {
  const found = problemsOf('- Status: Draft\n', read('- Status: Draft\n\n## Goals\n\nWhy.\n'));
  expect(found.map(({ message }) => message)).toEqual(['`Goals`: section missing. Insert it.']);
});

test('a month in the place of a day, or a year of two digits, is another form, and no error', () => {
  for (const short of ['2026-05', 'May 2026', '2 May 26'])
    expect(check('Approved', short, '2026-05-02')).toEqual(['hint field-date-invalid: Date submitted']);
  expect(check('Approved', '2026-13', '2026-05-02')).toEqual(['error field-date-invalid: Date submitted']);
});
