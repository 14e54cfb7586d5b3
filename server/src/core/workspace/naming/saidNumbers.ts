import { fieldName } from '../../document/field.ts';
import { isBeforeNumber, isProposalWord } from '../../language/kinds.ts';
import type { Match } from '../../matching/match.ts';
import { fieldRole } from '../../template/fieldRole.ts';
import type { Range } from '../../text/range.ts';

/** A place where a proposal says what its number is. */
export interface SaidNumber extends Range {
  /** The key of the field; undefined for the title. */
  readonly key: string | undefined;
  /** The letters before it, in upper case; empty for none. */
  readonly letters: string;
  readonly number: number;
}

/** `12. Use queues`, `ADR-0012: Use queues`, `[RFC 12] Use queues`. */
const IN_TITLE =
  /^(\[?(?:(\p{L}{2,8})[-_ #]{0,2})?)(\d{1,6})(?:[.:)\]–—-]|\]?[ \t]{1,3}[–—-])[.:–—-]?[ \t]{1,3}(?=\S)/u;
/** `0012`, `#12`, `ADR-0012`, `[12]`. */
const IN_FIELD = /^([[#"']{0,2}(?:(\p{L}{2,8})[-_ #]{0,2})?)(\d{1,6})[\]"']{0,2}$/u;

/** What a proposal's title and its fields say its number is, in the order in which it stands there. */
export function saidNumbers({ document, title, fields }: Match): readonly SaidNumber[] {
  const inFields = fields
    .filter(({ key }) => fieldRole(key) === 'number' && isOfProposal(fieldName(key)))
    .flatMap(({ key, value, valueRange }) => said(IN_FIELD, value, valueRange.start, key));
  const { start = 0, end = 0 } = title?.heading.title ?? {};
  const inTitle = said(IN_TITLE, document.text.slice(start, end), start, undefined);
  return [...inFields, ...inTitle];
}

/** Whether a field is for the number of a proposal, as `number`, `rfc` or `RFC number` are; that of an issue is not. */
export function isOfProposal(name: string): boolean {
  return name.split(' ').slice(0, -1).every(isProposalWord);
}

function said(form: RegExp, text: string, from: number, key: string | undefined): readonly SaidNumber[] {
  const [, before = '', letters = '', digits = ''] = form.exec(text) ?? [];
  if (digits === '' || (letters !== '' && !isBeforeNumber(letters.toLowerCase()) && letters !== letters.toUpperCase()))
    return [];
  const start = from + before.length;
  return [{ key, letters: letters.toUpperCase(), number: Number(digits), start, end: start + digits.length }];
}
