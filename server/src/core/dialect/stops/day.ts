import { findDateForm } from '../../language/dateForm.ts';
import { isDayWord, isLaterDay } from '../../language/form.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { Stop } from '../titles/stop.ts';
import { isNoValue, type StopPlace } from './stopPlace.ts';

const EXAMPLE = /^\d{4}-\d\d-\d\d$/;

/** The day on which the proposal is made; not one of what comes later. */
export const day: Recogniser<StopPlace, readonly Stop[]> = {
  id: 'field-of-day',
  weight: 7,
  find: (place) =>
    !isLaterDay(place.name) && isDay(place)
      ? [{ range: place.range, fills: place.role === 'updated' ? 'updated' : 'created' }]
      : undefined,
  examples: [
    '- Date: YYYY-MM-DD',
    '- Created: 2026-01-02',
    '- Datum: TT.MM.JJJJ',
    '- Last updated: [date]',
    '- 日期: YYYY-MM-DD',
  ],
  counterExamples: [
    '- Date approved: YYYY-MM-DD',
    '- Genehmigt am: JJJJ-MM-TT',
    '- Date: soon',
    '- Deadline: YYYY-MM-DD',
  ],
};

function isDay({ field: { value }, role, isDate, isPlaceholder }: StopPlace): boolean {
  if (role !== 'created' && role !== 'updated') return isDate && role === undefined;
  return (
    isDate ||
    isPlaceholder ||
    findDateForm(value) !== undefined ||
    isNoValue(value) ||
    isDayWord(wordsOf(value)) ||
    EXAMPLE.test(value)
  );
}
