import type { Field } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';
import { type AllowedValues, readAllowedValues } from './allowedValues.ts';
import { withoutOpenValues } from './openValues.ts';
import { readListedValues, readStatusList, readValuesInProse } from './proseValues.ts';
import type { Reason } from './template.ts';

export interface FieldValues {
  readonly allowed: AllowedValues;
  readonly reason: Reason;
}

/**
 * The values that the template allows for a field, and where it says so: in the value itself, in a comment behind it, in a
 * note beside it, or in the advice of the section that the field is. What is read from prose is uncertain.
 */
export function readFieldValues(
  text: string,
  field: Field,
  isStatus: boolean,
  section: Section | undefined,
): FieldValues | undefined {
  const listed = listedValues(text, field, isStatus, section);
  const allowed = listed && withoutOpenValues(listed.allowed);
  return allowed && { ...listed, allowed };
}

function listedValues(
  text: string,
  field: Field,
  isStatus: boolean,
  section: Section | undefined,
): FieldValues | undefined {
  const inValue = readAllowedValues(field.value, isStatus);
  if (inValue) return found(inValue, field.valueRange, isCommaList(field.value) ? 'likely' : 'certain');
  const statuses = isStatus ? readStatusList(field.value) : undefined;
  if (statuses) return found(statuses, field.valueRange, 'likely');
  const behind = { start: field.valueRange.end, end: Math.max(field.valueRange.end, field.range.end) };
  for (const [source, range] of [
    [field.comment, behind],
    [field.note, field.range],
  ] as const) {
    if (!source) continue;
    const listed = readAllowedValues(source, isStatus);
    if (listed) return found(listed, range, isCommaList(source) ? 'uncertain' : 'likely');
    const prose = isStatus ? readValuesInProse(source) : undefined;
    if (prose) return found(prose, range, 'uncertain');
  }
  if (!isStatus) return undefined;
  if (field.spelling !== 'section') {
    const prose = readValuesInProse(field.value);
    return prose && found(prose, field.valueRange, 'uncertain');
  }
  for (const block of section?.blocks ?? []) {
    const source = text.slice(block.start, block.end);
    const bare = source.replace(/^[ \t]*>[ \t]?/gm, '');
    const inLine = isCommaList(bare) ? undefined : readAllowedValues(bare, true);
    const listed = block.kind === 'list' ? readListedValues(source) : inLine;
    if (listed) return found(listed, block, 'likely');
    const prose = readValuesInProse(source);
    if (prose) return found(prose, block, 'uncertain');
  }
  return undefined;
}

function found(allowed: AllowedValues, { start, end }: Range, certainty: Reason['certainty']): FieldValues {
  return { allowed, reason: { range: { start, end }, certainty } };
}

function isCommaList(source: string): boolean {
  return !/[|/→]|->|\[[ xX]\]/.test(source);
}
