import { FIELD_STOPS } from '../dialect/stops/index.ts';
import { isNoValue } from '../dialect/stops/stopPlace.ts';
import type { Stop } from '../dialect/titles/stop.ts';
import type { Field } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { TemplateField } from '../template/template.ts';
import { type Range, shift } from '../text/range.ts';
import { fieldValueAlone } from './valueAlone.ts';

/** What the author is to write in a field, and what is known of it when a proposal is made. */
export function fieldStops(
  text: string,
  described: Omit<TemplateField, 'isRequired' | 'requirement'>,
): readonly Stop[] {
  const { field, allowed, role, isPlaceholder, isAssignedLater } = described;
  const { value } = field;
  if (isAssignedLater) return [];
  const place = placeOfValue(field);
  if (!place) return placeholdersIn(field);
  const range = fieldValueAlone(text, field, place, role === 'author');
  if (allowed) {
    const rest = allowed.values.filter((other) => isPlaceholder || other !== value);
    return [{ range, choices: isPlaceholder || isNoValue(value) ? rest : [value, ...rest] }];
  }
  for (const { find } of FIELD_STOPS) {
    const stops = find({ ...described, text, range });
    if (stops) return stops;
  }
  return isPlaceholder ? [{ range }] : [];
}

/** Where one value stands: below a label or a heading in the first item of a list. Undefined where it is part of a sentence. */
function placeOfValue({ value, valueRange, spelling }: Field): Range | undefined {
  const isBelow = spelling === 'section' || spelling === 'label' || (spelling === 'bullet' && /^[-*+]\s/.test(value));
  if (!isBelow) return valueRange;
  const [first] = findPlaceholdersInText(value);
  if (!first) return valueRange;
  const place = { start: first.start, end: first.end };
  if (value.charAt(place.start - 1) === '`' && value.charAt(place.end) === '`') {
    place.start--;
    place.end++;
  }
  const isItem = /^(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?$/.test(value.slice(0, place.start));
  const isAlone = /^[ \t]*(?:\r?\n|$)/.test(value.slice(place.end));
  return isItem && isAlone ? shift(place, valueRange.start) : undefined;
}

function placeholdersIn({ value, valueRange }: Field): Stop[] {
  return findPlaceholdersInText(value).map((range) => ({ range: shift(range, valueRange.start) }));
}
