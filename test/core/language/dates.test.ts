import { describe, expect, test } from 'vitest';
import { findDateForm, isDateForm, writeDate } from '../../../server/src/core/language/dateForm.ts';
import { LEXICONS } from '../../../server/src/core/language/lexicons.ts';
import { monthOf } from '../../../server/src/core/language/months.ts';
import { dayWritten, findDate, findShortDate, isWrittenAs } from '../../../server/src/core/language/writtenDate.ts';

describe('a form of date', () => {
  test.each([
    ['YYYY-MM-DD', '2026-03-04'],
    ['yyyy/mm/dd', '2026/03/04'],
    ['YYYYMMDD', '20260304'],
    ['YYYY-MM', '2026-03'],
    ['MM/DD/YYYY', '03/04/2026'],
    ['DD.MM.YYYY', '04.03.2026'],
    ['TT.MM.JJJJ', '04.03.2026'],
    ['JJJJ-MM-TT', '2026-03-04'],
    ['JJ/MM/AAAA', '04/03/2026'],
    ['AAAA-MM-JJ', '2026-03-04'],
    ['DD/MM/AAAA', '04/03/2026'],
    ['DD-Mmm-YYYY', '04-Mar-2026'],
    ['DD MMMM YYYY', '04 March 2026'],
    ['Month DD, YYYY', 'March 04, 2026'],
    ['TT Monat JJJJ', '04 März 2026'],
    ['JJ mois AAAA', '04 mars 2026'],
    ['YYYY年MM月DD日', '2026年03月04日'],
  ])('%s is written as %s, and read so', (form, date) => {
    expect(isDateForm(form)).toBe(true);
    expect(writeDate('2026-03-04', form)).toBe(date);
    const read = findDate(date, findDateForm(form));
    expect(read && dayWritten(read)).toBe(form === 'YYYY-MM' ? '2026-03-01' : '2026-03-04');
    expect(read && isWrittenAs(findDateForm(form), read)).toBe(true);
  });

  test('is found within a text, and only there', () => {
    expect(findDateForm('<YYYY-MM-DD when it was decided>')).toMatchObject({ start: 1, end: 11 });
    for (const text of ['YYYY', 'YYYY-MM-DDx', 'MM/DD', 'the month', 'AAAA'])
      expect({ text, is: isDateForm(text) }).toEqual({ text, is: false });
    expect(writeDate('2026-03-04', 'soon')).toBe('2026-03-04');
  });
});

describe('a date', () => {
  test.each([
    ['2026-03-04T10:00:00+05:30', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['4 Mrz 2026', '2026-03-04'],
    ['4 de março de 2026', '2026-03-04'],
    ['1er août 2026', '2026-08-01'],
    ['3rd of February, 2026', '2026-02-03'],
    ['Sept 3, 2026', '2026-09-03'],
    ['8-May-2013 (shortened on 9-May-2013)', '2013-05-08'],
    ['2026年3月4日', '2026-03-04'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['2026 Feb 3', '2026-02-03'],
    ['31-Feb-2013', undefined],
    ['30 de febrero de 2026', undefined],
    ['31.02.2026', undefined],
    ['2026年2月30日', undefined],
  ])('%s means %s', (text, day) => {
    const date = findDate(text);
    expect(date?.start).toBe(0);
    expect(date && dayWritten(date)).toBe(day);
  });

  test.each(['soon', '3 May 26', 'version 1.2.3', '12 angry 2026', '4 jui 2026'])('%s is none', (text) =>
    expect(findDate(text)).toBeUndefined(),
  );

  test.each([
    ['2026-05', '2026-05-01'],
    ['May 2026', '2026-05-01'],
    ['Mar. 2026', '2026-03-01'],
    ['2026 mai', '2026-05-01'],
    ['3 May 26', '2026-05-03'],
    ["13 Sep '18", '2018-09-13'],
    ['31 Feb 26', undefined],
  ])('%s is a short one for %s', (text, day) => {
    const date = findShortDate(text);
    expect(date && dayWritten(date)).toBe(day);
  });

  test.each(['in May 2026', 'soon 2026', 'May', '26 angry 26', 'May 2026, perhaps'])('%s is no short one', (text) =>
    expect(findShortDate(text)).toBeUndefined(),
  );

  test('is looked for in three hundred characters', () => {
    expect([300, 301].map((length) => findDate('2026-03-14'.padStart(length))?.day)).toEqual([14, 1]);
    expect([300, 301].map((length) => findShortDate('2026-12'.padStart(length))?.month)).toEqual([12, undefined]);
  });

  test('is read in the order that the form has', () => {
    const form = findDateForm('MM/DD/YYYY');
    expect(dayWritten(findDate('03/04/2026', form) as never)).toBe('2026-03-04');
    expect(dayWritten(findDate('31/12/2026', form) as never)).toBeUndefined();
    expect(findDate('03/04/2026')?.mayBeSwapped).toBe(true);
  });
});

describe.each(LEXICONS)('the months of $language', ({ months, dateLetters, isUnspaced }) => {
  test('are twelve, each known by its name', () => {
    expect(months).toHaveLength(12);
    months.forEach((names, i) => {
      for (const name of names.split(' ')) expect({ name, month: monthOf(name) }).toEqual({ name, month: i + 1 });
      const [name = ''] = names.split(' ');
      if (!isUnspaced && name.length > 4) expect(monthOf(name.slice(0, 4))).toBe(i + 1);
    });
    expect(dateLetters).toMatch(/^[a-z]{3}$/);
  });
});
