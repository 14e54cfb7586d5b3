import { type Range, shift } from '../../text/range.ts';
import type { Recogniser } from '../clue.ts';
import { dayInFront } from './dayInFront.ts';
import { generatedTitle } from './generatedTitle.ts';
import { leadingNumber } from './leadingNumber.ts';
import { numberStub } from './numberStub.ts';
import { findNumberStubs } from './numberStubs.ts';
import { placeholderTitle } from './placeholderTitle.ts';
import type { Stop } from './stop.ts';
import { titleBesideNumber } from './titleBesideNumber.ts';
import { titleInWords } from './titleInWords.ts';
import { type TitlePlace, titlePlace } from './titlePlace.ts';

const MAX_LENGTH = 300;

/** All that shows where a title goes; of several the first counts. */
export const TITLES: readonly Recogniser<TitlePlace>[] = [
  generatedTitle,
  placeholderTitle,
  titleBesideNumber,
  titleInWords,
];
/** All that shows where number and day go beside it. */
export const BESIDE_TITLES: readonly Recogniser<TitlePlace>[] = [leadingNumber, numberStub, dayInFront];

/**
 * Where number, day and title go in a heading or a field of the template, as in `RFC NNNN: [Title]`, `N. Title` or
 * `{YYYYMMDD}. {TITLE}`. Empty where no place can be told.
 */
export function titleStops(text: string, range: Range): Stop[] {
  const source = text.slice(range.start, Math.min(range.end, range.start + MAX_LENGTH));
  const leading = leadingNumber.find(titlePlace(source, []));
  const numbers = leading ? [leading] : findNumberStubs(source);
  const day = dayInFront.find(titlePlace(source, numbers));
  const title = titleIn(titlePlace(source, day ? [...numbers, day] : numbers));
  const stops: Stop[] = numbers.map((number) => ({ range: number, fills: 'number' }));
  if (day && title) stops.push({ range: day, fills: 'created' });
  if (title) stops.push({ range: title, fills: 'title' });
  return stops
    .sort((a, b) => a.range.start - b.range.start)
    .map((stop) => ({ ...stop, range: shift(stop.range, range.start) }));
}

function titleIn(place: TitlePlace): Range | undefined {
  for (const { find } of TITLES) {
    const range = find(place);
    if (range) return range;
  }
  return undefined;
}
