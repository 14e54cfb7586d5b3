import { findPlaceholdersInText } from '../document/placeholders.ts';
import { type Range, shift } from '../text/range.ts';
import { findNumberStubs } from './numberStubs.ts';
import type { Stop } from './template.ts';

/** Words that stand for a title: "Title of RFC", "Your short, descriptive title", "Feature name". */
const STANDS_FOR_TITLE =
  /^(?:(?:a|an|the|your|my|insert|short|brief|descriptive|concise|clear|good|proposal|rfc|adr|kep|feature|enhancement|design|document|decision|project)[\s,]{1,3}(?:and )?){0,6}(?:title|name)(?: (?:of|for|goes)\b[^.]{0,60}| here)?$/i;
const TEMPLATE_TITLE = /\btemplate$/i;
const PREFIX = /^[\p{L}\p{N} _-]{1,40}[:–—]\s{1,3}(?=\S)/u;
const MAX_LENGTH = 300;

/** Where number and title go in a heading or a field of the template, as in `RFC NNNN: [Title]`. Empty where no place can be told. */
export function titleStops(text: string, range: Range): Stop[] {
  const source = text.slice(range.start, Math.min(range.end, range.start + MAX_LENGTH));
  const numbers = findNumberStubs(source);
  const placeholder = findPlaceholdersInText(source).find(
    (found) => !numbers.some(({ start, end }) => start < found.end && found.start < end),
  );
  const title = placeholder ?? unmarkedTitle(source, numbers.at(-1));
  const stops: Stop[] = numbers.map((number) => ({ range: number, fills: 'number' }));
  if (title) stops.push({ range: title, fills: 'title' });
  return stops
    .sort((a, b) => a.range.start - b.range.start)
    .map((stop) => ({ ...stop, range: shift(stop.range, range.start) }));
}

/** Whether a heading is only there to be replaced by a title. */
export function standsForTitle(heading: string): boolean {
  return heading.length <= MAX_LENGTH && STANDS_FOR_TITLE.test(heading);
}

function unmarkedTitle(source: string, number: Range | undefined): Range | undefined {
  if (number) {
    const [between] = /^[\s:.–—-]{0,5}/.exec(source.slice(number.end)) ?? [''];
    const start = number.end + between.length;
    return between !== '' && start < source.length ? { start, end: source.length } : undefined;
  }
  const start = PREFIX.exec(source)?.[0].length ?? 0;
  if (STANDS_FOR_TITLE.test(source.slice(start)) || /^TITLE$/.test(source.slice(start))) {
    return { start, end: source.length };
  }
  return STANDS_FOR_TITLE.test(source) || TEMPLATE_TITLE.test(source) ? { start: 0, end: source.length } : undefined;
}
