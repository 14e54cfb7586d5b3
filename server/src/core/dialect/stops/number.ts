import { findPlaceholdersInText } from '../../document/placeholders.ts';
import { isRelation } from '../../language/fields.ts';
import { isGivenByOthers, isLaterDay, isOtherNumber } from '../../language/form.ts';
import { contains, shift } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import { findFileNameStubs, findNumberStubs, isNumberStub } from '../titles/numberStubs.ts';
import type { Stop } from '../titles/stop.ts';
import { isNoValue, type StopPlace } from './stopPlace.ts';

/** The proposal's own number, and the name of its file; not that of an issue, nor one that others give. */
export const number: Recogniser<StopPlace, readonly Stop[]> = {
  id: 'field-of-number',
  weight: 7,
  find: (place) => {
    const { field, name } = place;
    if (isLaterDay(name) || isRelation(name) || isOtherNumber(name)) return undefined;
    const stops = isOwn(place) ? stubsIn(field.value) : [];
    if (stops.length > 0) return stops.map((stop) => ({ ...stop, range: shift(stop.range, field.valueRange.start) }));
    return isWhole(place) ? [{ range: field.valueRange, fills: 'number' }] : undefined;
  },
  examples: ['- RFC: NNNN', '- Number: [number]', '- RFC: [NNNN](NNNN-name.md)', '- Nummer: [Nummer]', '- 编号: NNNN'],
  counterExamples: [
    '- Issue: #0000',
    '- Supersedes: ADR-NNNN',
    '- Number: [assigned by the editor]',
    '- Ersetzt: ADR-NNNN',
    '- Number: 12',
  ],
};

function isOwn({ field: { value }, role }: StopPlace): boolean {
  return (
    isNumberStub(value) ||
    findFileNameStubs(value).length > 0 ||
    (role === 'number' && !isGivenByOthers(wordsOf(value)))
  );
}

function stubsIn(value: string): readonly Stop[] {
  const names = findFileNameStubs(value);
  const numbers = findNumberStubs(value).filter((range) => !names.some((other) => contains(other, range)));
  if (numbers.length === 0) return [];
  return [
    ...numbers.map((range): Stop => ({ range, fills: 'number' })),
    ...names.map((range): Stop => ({ range, fills: 'file-name' })),
  ];
}

/** Whether nothing but the number goes into a field for it. */
function isWhole({ field: { value }, role, isPlaceholder }: StopPlace): boolean {
  if (role !== 'number' || isGivenByOthers(wordsOf(value))) return false;
  const [first] = findPlaceholdersInText(value);
  const isReplaced = isPlaceholder && first?.start === 0 && first.end === value.length;
  return isNoValue(value) || isReplaced || /^(?:[NX]{1,2}|#{1,8})$/.test(value);
}
