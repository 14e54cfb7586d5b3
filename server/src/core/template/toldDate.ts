import { DATE_FORM } from '../language/dateForm.ts';
import { asksForDays } from '../language/form.ts';
import { wordsOf } from '../text/words.ts';

const MAX_LENGTH = 300;
const FORMAT = new RegExp(`(?:${DATE_FORM})(?![-\\w])`, 'g');
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '<': '>' };

/** Whether a value asks for one date, and says how it is written, in a longer placeholder: `<YYYY-MM-DD when it was decided>`. */
export function isToldDate(value: string): boolean {
  const bare = value.replace(/^["'`*_]{1,3}|["'`*_]{1,3}$/g, '');
  const closing = CLOSING[bare.charAt(0)];
  if (closing === undefined || !bare.endsWith(closing) || bare.length > MAX_LENGTH) return false;
  // `[2026-01-01] to [YYYY-MM-DD]` is more than one placeholder.
  if (bare.slice(1, -1).includes(closing) && closing !== ')' && closing !== '}') return false;
  return bare.match(FORMAT)?.length === 1 && !asksForDays(wordsOf(bare));
}
