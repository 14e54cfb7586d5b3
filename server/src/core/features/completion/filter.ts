import type { Range } from '../../text/range.ts';

/** Whether a candidate, or one of its words, starts with what was typed. */
export function goesOn(candidate: string, typed: string): boolean {
  const bare = typed.trim().toLowerCase();
  return bare === '' || ` ${candidate.toLowerCase()}`.includes(` ${bare}`);
}

/** What the editor compares with the text it replaces: where that is something else, it has to come first. */
export function filterText(typed: string, value: string, words = ''): string {
  const whole = words === '' ? value : `${value} ${words}`;
  const [lead = ''] = /^\s*/.exec(typed) ?? [];
  const trail = typed.slice(typed.trimEnd().length || typed.length);
  return goesOn(whole, typed) ? `${lead}${whole}${trail}` : `${typed} ${whole}`;
}

/** Whether all characters of `typed` are in a text in their order, which is what most editors ask for. */
export function isWithin(text: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  let at = 0;
  for (const character of text.toLowerCase()) if (character === wanted.charAt(at)) at++;
  return at >= wanted.length;
}

/** `status:` with nothing behind the colon yet wants a space first. */
export function spaceBefore({ value, valueRange }: { value: string; valueRange: Range }, text: string): string {
  return value === '' && /[:*_|]/.test(text.charAt(valueRange.start - 1)) ? ' ' : '';
}
