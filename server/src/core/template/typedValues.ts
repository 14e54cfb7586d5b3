import { toldDate } from '../dialect/dates/toldDate.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import type { Field } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import { isDateForm } from '../language/dateForm.ts';

/** One line with a gap may be prose with a lead-in. */
const MIN_GAPS = 2;

/** Whether entries of a template are fields by what is to stand in them: a date, one of some values, or a gap in several of them. */
export function haveTypedValues(entries: readonly Field[]): boolean {
  return (
    entries.some(
      ({ value }) => isDateForm(value) || toldDate.find(value) || readAllowedValues(value, false) !== undefined,
    ) || entries.filter(({ value }) => isGap(value)).length >= MIN_GAPS
  );
}

function isGap(value: string): boolean {
  const [first] = findPlaceholdersInText(value);
  return first !== undefined && first.end - first.start === value.length;
}
