import type { Range } from '../../text/range.ts';

/** `status:` with nothing behind the colon yet wants a space first. */
export function spaceBefore({ value, valueRange }: { value: string; valueRange: Range }, text: string): string {
  return value === '' && /[:*_|]/.test(text.charAt(valueRange.start - 1)) ? ' ' : '';
}
