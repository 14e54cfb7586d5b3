import { BY_AND_REST, EXAMPLE, NOTE_START } from '../../language/notes.ts';
import { wordsOf } from '../../text/words.ts';

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

/** Values, or names, as a message lists them. */
export function nameValues(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

/** The allowed value that a document's value names: case, emoji, emphasis and a trailing note do not matter. */
export function findAllowedValue(allowed: AllowedValues, value: string): string | undefined {
  // Of `[ ] Draft [x] Accepted` the ticked one counts.
  const ticked = value.length <= MAX_SOURCE ? /\[[xX]\][ \t]*([^[\n]{1,60})/.exec(value)?.[1] : undefined;
  if (ticked !== undefined) return findAllowedValue(allowed, ticked);
  const signed = findSign(allowed, value);
  if (signed !== undefined) return signed;
  const words = wordsOf(value);
  const exact = allowed.values.find((candidate) => wordsOf(candidate) === words && !isSign(candidate));
  if (exact) return exact;
  const bare = wordsOf(withoutNote(value));
  return allowed.values.find((candidate) => {
    const known = wordsOf(withoutReference(candidate));
    return known !== '' && (known === bare || (words.startsWith(`${known} `) && isNote(words.slice(known.length + 1))));
  });
}

/** An emoji or another pictogram. */
const SIGN = /^\s*(\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\uFE0F|\p{Emoji_Modifier}){0,2}/u;

/** Whether a text is one sign and nothing else: "✅". */
export function isSign(text: string): boolean {
  const sign = SIGN.exec(text)?.[0];
  return sign !== undefined && text.slice(sign.length).trim() === '';
}

/** The allowed value that a value's first sign is: "🚧" for "🚧 see issue 12", and "✅ Done" for "✅". */
function findSign({ values }: AllowedValues, value: string): string | undefined {
  const sign = SIGN.exec(value)?.[1];
  if (sign === undefined) return undefined;
  const isAlone = isSign(value);
  return values.find((candidate) => SIGN.exec(candidate)?.[1] === sign && (isAlone || isSign(candidate)));
}

/** What is said about a value, in brackets behind it. */
const REMARK = /(?:(?<!\s)\s+)?[(（][^()（）]*[)）]\s*$/;
/** What stands between several values, or at both ends of a range of them. */
const BETWEEN = /(?:(?<!\s)\s+)?[|/、;+&~〜～–—]\s*|\s-\s/;

/** Whether a value names several of the allowed ones, and nothing else: "Core | Process", "SEV1–SEV3 (to be decided)". */
export function namesSeveral(allowed: AllowedValues, value: string): boolean {
  const parts = value.replace(REMARK, '').split(BETWEEN);
  return parts.length > 1 && parts.every((part) => findAllowedValue(allowed, part) !== undefined);
}

/** Whether an allowed value stands among other words: "Final implementation review". */
export function namesAmongOthers(allowed: AllowedValues, value: string): boolean {
  const words = ` ${wordsOf(value)} `;
  return allowed.values.map(wordsOf).some((known) => known !== '' && words.includes(` ${known} `));
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
