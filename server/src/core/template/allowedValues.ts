import { isDateForm } from '../language/dateForm.ts';
import { BY_AND_REST, EXAMPLE, NOTE_START } from '../language/notes.ts';
import { wordsOf } from '../text/words.ts';

/** The values that a template allows in one place. */
export interface AllowedValues {
  readonly values: readonly string[];
  /** Whether the template's list ends in `…`, so that other values are fine too. */
  readonly isOpen: boolean;
}

const MAX_SOURCE = 600;
/** What a note behind a value starts with that is no word: "Accepted 2026". */
const NUMBER_START = /^\d/;
/** What was released, after it: "Released Steamer 2.4". */
const NAME_WITH_NUMBER = /^\p{L}+(?: \p{L}+)? v?\d[\d ]*$/u;
/** From where on a value is a note: in brackets, behind a dash, a colon or a comma, or a sentence of its own. */
const NOTE = /[([{（［【].*$|\s[-–—:,;].*$|[:,;.]\s.*$|[：，；。、].*$/s;
/** Marks of emphasis, none of those within words. */
const EMPHASIS = /[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** `{DRAFT | PROPOSED} Not Implemented`: a choice with more words behind it, which differ. */
const GROUP = /^[{[(]([^{}[\]()]*\|[^{}[\]()]*)[)\]}]\s+[^\s([{].*$/s;

/** Values, or names, as a message lists them. */
export function nameValues(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

/**
 * Reads a list of alternatives: `A | B`, `A/B/C`, `A, B, or C`, `[ ] A [ ] B`, also in brackets or quotes.
 * Undefined where the text is none, a date or a path for example.
 * @param isStatus whether the text stands in a status, where two alternatives with a slash are enough
 */
export function readAllowedValues(source: string, isStatus: boolean): AllowedValues | undefined {
  if (source.length > MAX_SOURCE || isDateForm(unwrapped(source))) return undefined;
  const unlinked = isStatus ? source.replace(/\[([^[\]\n]{1,80})\]\([^()\n]{0,300}\)/g, '$1') : source;
  const plain = unlinked
    .replace(/[｜／]/g, (mark) => (mark === '｜' ? '|' : '/'))
    .replace(/\\\|/g, '|')
    .trim()
    .replace(/\s{0,4}\((?:choose|pick|select|delete|remove|keep|circle|one of)[^()\n]{0,80}\)$/i, '')
    .replace(
      /^(?:(?:choose |pick |select )?(?:one of|one|any of|options|values|allowed(?: values)?|possible values|valid values|either))[ \t]{0,4}:?[ \t]{1,4}(?=\S)/i,
      '',
    );
  const group = GROUP.exec(plain)?.[1];
  const bare = group ?? unwrapped(plain);
  const parts = split(bare, isStatus, bare !== plain)?.map((part) =>
    part
      .trim()
      .replace(/^["'`*_]+|(?<!\s["'`][^"'`]*)["'`*_]+$/g, '')
      .replace(/^<([^<>]*)>$/, '$1')
      .trim(),
  );
  if (!parts || parts.length < 2) return undefined;
  // `[description | ticket URL]` says what to write, not which of two values.
  if (!isStatus && parts.length < 3 && /^[[{<]/.test(plain)) return undefined;
  const isRest = (part: string) => /^(?:…|\.{3}|etc\.?)$/.test(part);
  const values = parts.filter((part) => part !== '' && !isRest(part));
  if (values.length < 2 || values.some((value) => value.length > 40 || value.split(' ').length > 5)) return undefined;
  return { values: [...new Set(values)], isOpen: group !== undefined || parts.some(isRest) };
}

/** Without the quotes and brackets round the whole list. */
function unwrapped(source: string): string {
  return source
    .replace(/^["'`*_]+([\s\S]*?)["'`*_]*$/, '$1')
    .replace(
      /^\[(?![ xX]\])([\s\S]*)\]$|^\{+([\s\S]*?)\}*$|^<([\s\S]*)>$|^\(([\s\S]*)\)$/,
      (_, a = '', b = '', c = '', d = '') => a || b || c || d,
    )
    .trim();
}

function split(text: string, isStatus: boolean, isWrapped: boolean): string[] | undefined {
  if (/\[[ xX]\]/.test(text)) return text.split(/(?:^|\n)?[ \t]{0,8}(?:[-*+][ \t]{1,4})?\[[ xX]\]/).slice(1);
  if (text.includes('|')) return text.split('|');
  if (/→|->|⟶|⇒/.test(text)) return text.split(/→|->|⟶|⇒/);
  if (text.includes('/') && !/[Yy]{4}|https?:|\.\w|^\/|^\d/.test(text)) {
    const parts = text.split('/');
    return (isStatus || parts.length > 2) && parts.every((part) => /^\s*\p{L}/u.test(part)) ? parts : undefined;
  }
  const listed = /,\s*or\s|,.*\sor\s/.test(text) ? text.split(/,?\s+or\s+|,\s*/) : [];
  if (listed.length > 2) return listed;
  return isStatus && isWrapped && text.split(',').length > 2 ? text.split(/,\s*/) : undefined;
}

/** The allowed value that a document's value names: case, emoji, emphasis and a trailing note do not matter. */
export function findAllowedValue(allowed: AllowedValues, value: string): string | undefined {
  // Of `[ ] Draft [x] Accepted` the ticked one counts.
  const ticked = value.length <= MAX_SOURCE ? /\[[xX]\][ \t]*([^[\n]{1,60})/.exec(value)?.[1] : undefined;
  if (ticked !== undefined) return findAllowedValue(allowed, ticked);
  const words = wordsOf(value);
  const exact = allowed.values.find((candidate) => wordsOf(candidate) === words);
  if (exact) return exact;
  const bare = wordsOf(withoutNote(value));
  return allowed.values.find((candidate) => {
    const known = wordsOf(withoutReference(candidate));
    return known !== '' && (known === bare || (words.startsWith(`${known} `) && isNote(words.slice(known.length + 1))));
  });
}

/** A listed value without the other proposal that it names as an example: "superseded by ADR-0123", "superseded by xxx". */
function withoutReference(candidate: string): string {
  return candidate.replace(EXAMPLE, '').replace(BY_AND_REST, '');
}

/** A value without what is said about it behind it. */
export function withoutNote(value: string): string {
  return value.replace(EMPHASIS, '').replace(NOTE, '').replace(BY_AND_REST, '').trim();
}

/** Whether the words behind a value are a note: "Accepted on 2 May", "Superseded by 12", "Released Steamer 2.4". */
function isNote(words: string): boolean {
  return NUMBER_START.test(words) || NAME_WITH_NUMBER.test(words) || NOTE_START.test(words);
}
