import { wordsOf } from '../document/phrases.ts';

/** The values that a template allows in one place. */
export interface AllowedValues {
  readonly values: readonly string[];
  /** Whether the template's list ends in `…`, so that other values are fine too. */
  readonly isOpen: boolean;
}

/** The values as a message names them. */
export function nameValues({ values }: AllowedValues): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

/**
 * Reads a list of alternatives: `A | B`, `A/B/C`, `A, B, or C`, `[ ] A [ ] B`, also in brackets or quotes.
 * Undefined where the text is none, a date or a path for example.
 * @param isStatus whether the text stands in a status, where two alternatives with a slash are enough
 */
export function readAllowedValues(source: string, isStatus: boolean): AllowedValues | undefined {
  const bare = source
    .trim()
    .replace(/^["'`]+|["'`]+$/g, '')
    .replace(/^\[(?![ xX]\])([\s\S]*)\]$|^\{+([\s\S]*?)\}+$|^<([\s\S]*)>$/, (_, a = '', b = '', c = '') => a || b || c)
    .trim();
  const parts = split(bare, isStatus)?.map((part) => part.replace(/^["'`*_]+|["'`*_]+$/g, '').trim());
  if (!parts || parts.length < 2) return undefined;
  // `[description | ticket URL]` says what to write, not which of two values.
  if (!isStatus && parts.length < 3 && /^[[{<]/.test(source.trim())) return undefined;
  const isRest = (part: string) => /^(?:…|\.{3}|etc\.?)$/.test(part);
  const values = parts.filter((part) => part !== '' && !isRest(part));
  if (values.length < 2 || values.some((value) => value.length > 40 || value.split(' ').length > 5)) return undefined;
  return { values, isOpen: parts.some(isRest) };
}

function split(text: string, isStatus: boolean): string[] | undefined {
  if (/\[[ xX]\]/.test(text)) return text.split(/\[[ xX]\]/).slice(1);
  if (text.includes('|')) return text.split('|');
  if (text.includes('/') && !/[Yy]{4}|https?:|\.\w|^\/|^\d/.test(text)) {
    const parts = text.split('/');
    return (isStatus || parts.length > 2) && parts.every((part) => /^\s*\p{L}/u.test(part)) ? parts : undefined;
  }
  if (/,\s*or\s|,.*\sor\s/.test(text)) return text.split(/,?\s+or\s+|,\s*/);
  return undefined;
}

/** The allowed value that a document's value names: case, emoji, emphasis and a trailing note do not matter. */
export function findAllowedValue(allowed: AllowedValues, value: string): string | undefined {
  const words = wordsOf(value);
  const exact = allowed.values.find((candidate) => wordsOf(candidate) === words);
  if (exact) return exact;
  const bare = wordsOf(value.replace(/[([{].*$|\s[-–—:,;].*$|\sby\s.*$/s, ''));
  return allowed.values.find((candidate) => {
    const known = wordsOf(candidate.replace(/\s(?:by\s+)?[\w-]*\d.*$|[([{<].*$/s, ''));
    return known !== '' && (known === bare || words.startsWith(`${known} by`));
  });
}
