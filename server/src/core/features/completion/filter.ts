import type { Range } from '../../text/range.ts';

/** Whether a candidate, or one of its words, starts with what was typed. */
export function goesOn(candidate: string, typed: string): boolean {
  const bare = typed.trim().toLowerCase();
  return bare === '' || ` ${candidate.toLowerCase()}`.includes(` ${bare}`);
}

/** What the editor compares with the text it replaces: where that is something else, it has to come first. */
export function filterText(typed: string, value: string, words = ''): string {
  const whole = words === '' ? value : `${value} ${words}`;
  return goesOn(whole, typed) ? `${/^\s*/.exec(typed)?.[0] ?? ''}${whole}` : `${typed} ${whole}`;
}

/** `status:` with nothing behind the colon yet wants a space first. */
export function spaceBefore({ value, valueRange }: { value: string; valueRange: Range }, text: string): string {
  return value === '' && /[:*_|]/.test(text.charAt(valueRange.start - 1)) ? ' ' : '';
}
