import { DATE_FORM } from '../../language/dateForm.ts';
import { asksForDays } from '../../language/form.ts';
import type { Range } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';

const MAX_LENGTH = 300;
const FORMAT = new RegExp(`(?:${DATE_FORM})(?![-\\w])`, 'g');
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '<': '>' };

/** One date, and how it is written, in a longer placeholder: `<YYYY-MM-DD when it was decided>`. */
export const toldDate: Recogniser<string> = {
  id: 'form-of-a-date-told',
  weight: 7,
  find: (value) => {
    const bare = value.replace(/^["'`*_]{1,3}|["'`*_]{1,3}$/g, '');
    const closing = CLOSING[bare.charAt(0)];
    if (closing === undefined || !bare.endsWith(closing) || bare.length > MAX_LENGTH) return undefined;
    // `[2026-01-01] to [YYYY-MM-DD]` is more than one placeholder.
    if (bare.slice(1, -1).includes(closing) && closing !== ')' && closing !== '}') return undefined;
    const [form, ...others] = bare.matchAll(FORMAT);
    return form && others.length === 0 && !asksForDays(wordsOf(bare)) ? rangeOf(value, form[0]) : undefined;
  },
  examples: [
    '<YYYY-MM-DD when it was decided>',
    '{YYYY-MM-DD, as soon as it is known}',
    '[JJJJ-MM-TT der Entscheidung]',
    '[AAAA-MM-JJ de la décision]',
    '[YYYY-MM-DD 决定日期]',
  ],
  counterExamples: [
    'YYYY-MM-DD when it was decided',
    '[YYYY-MM-DD or YYYY-MM]',
    '[2026-01-01] to [YYYY-MM-DD]',
    '[JJJJ-MM-TT oder später]',
    '[the day]',
  ],
};

function rangeOf(value: string, form: string): Range {
  const start = value.indexOf(form);
  return { start, end: start + form.length };
}
