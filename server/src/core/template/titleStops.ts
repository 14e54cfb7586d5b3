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
/** A few letters that name the kind of proposal, a number's stub, and what separates it from the title. */
const LEADING =
  /^(?<before>(?:\p{L}{2,12}[-_ ]{1,2})?)(?!(?:19|20)\d\d)(?<number>[[{<(](?:N{1,8}|n|#{1,8}|\d{1,5})[\]}>)]|(?:N{1,2}|n|#{1,8}|\d{1,5}))\s{0,2}[.:)–—-]\s{1,3}(?=\S)/u;

/**
 * Where number, day and title go in a heading or a field of the template, as in `RFC NNNN: [Title]`, `N. Title` or
 * `{YYYYMMDD}. {TITLE}`. Empty where no place can be told.
 */
export function titleStops(text: string, range: Range): Stop[] {
  const source = text.slice(range.start, Math.min(range.end, range.start + MAX_LENGTH));
  const numbers = leadingNumber(source) ?? findNumberStubs(source);
  const placeholders = findPlaceholdersInText(source).filter(
    (found) => !numbers.some(({ start, end }) => start < found.end && found.start < end),
  );
  const [first, ...others] = placeholders;
  const day = first && others.length > 0 && isDayStub(source.slice(first.start, first.end)) ? first : undefined;
  const title = (day ? others[0] : first) ?? unmarkedTitle(source, numbers.at(-1));
  const stops: Stop[] = numbers.map((number) => ({ range: number, fills: 'number' }));
  if (day) stops.push({ range: day, fills: 'created' });
  if (title) stops.push({ range: title, fills: 'title' });
  return stops
    .sort((a, b) => a.range.start - b.range.start)
    .map((stop) => ({ ...stop, range: shift(stop.range, range.start) }));
}

/** `N`, `[N]`, `#` or `1`, which only their place in front of a title makes a number. */
function leadingNumber(source: string): readonly Range[] | undefined {
  const match = LEADING.exec(source);
  const number = match?.groups?.['number'];
  if (!match || number === undefined) return undefined;
  const rest = source.slice(match[0].length);
  const isTitle = findPlaceholdersInText(rest)[0]?.start === 0 || standsForTitle(rest) || rest === 'TITLE';
  if (/\d/.test(number) && !isTitle) return undefined;
  const start = match.groups?.['before']?.length ?? 0;
  return [{ start, end: start + number.length }];
}

function isDayStub(source: string): boolean {
  return /[Yy]{4}[-/.]?[Mm]{2}[-/.]?[Dd]{2}/.test(source) || /^[\W_]{1,4}date[\W_]{1,3}$/i.test(source);
}

/** Whether a heading is only there to be replaced by a title. */
export function standsForTitle(heading: string): boolean {
  return heading.length <= MAX_LENGTH && STANDS_FOR_TITLE.test(heading);
}

function unmarkedTitle(source: string, number: Range | undefined): Range | undefined {
  if (number) {
    const [between] = /^[\])}>]?[\s:.–—-]{0,5}/.exec(source.slice(number.end)) ?? [''];
    const start = number.end + between.length;
    return between !== '' && start < source.length ? { start, end: source.length } : undefined;
  }
  const start = PREFIX.exec(source)?.[0].length ?? 0;
  if (STANDS_FOR_TITLE.test(source.slice(start)) || /^TITLE$/.test(source.slice(start))) {
    return { start, end: source.length };
  }
  return STANDS_FOR_TITLE.test(source) || TEMPLATE_TITLE.test(source) ? { start: 0, end: source.length } : undefined;
}
