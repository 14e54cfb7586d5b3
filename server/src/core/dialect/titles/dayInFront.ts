import { findDateForm } from '../../language/dateForm.ts';
import { isDayWord } from '../../language/form.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { TitlePlace } from './titlePlace.ts';

/** A day in front of the title: `{YYYYMMDD}. {TITLE}`. */
export const dayInFront: Recogniser<TitlePlace> = {
  id: 'day-in-front',
  weight: 7,
  find: ({ source, placeholders: [first] }) => {
    if (!first || first.end >= source.length) return undefined;
    const stub = source.slice(first.start, first.end);
    return findDateForm(stub) || (/^\W.*\W$/s.test(stub) && isDayWord(wordsOf(stub))) ? first : undefined;
  },
  examples: ['{YYYYMMDD}. {TITLE}', '[date] [title]', 'YYYY-MM-DD: Title', '[Datum]: [Titel]'],
  counterExamples: ['[Title] [date]', '[YYYY-MM-DD]'],
};
