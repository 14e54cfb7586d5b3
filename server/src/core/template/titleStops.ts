import { fieldName } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import { findDateForm } from '../language/dateForm.ts';
import { isFieldFor } from '../language/fields.ts';
import { isDayWord } from '../language/form.ts';
import { inAnyCase } from '../language/pattern.ts';
import { endsInTemplate } from '../language/templateWord.ts';
import { standsForTitle as isTitle } from '../language/titles.ts';
import { type Range, shift } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { inMarks } from './generatorMarks.ts';
import { findNumberStubs } from './numberStubs.ts';
import type { Stop } from './template.ts';

const PREFIX = /^[\p{L}\p{N} _-]{1,40}[:–—]\s{1,3}(?=\S)/u;
const MAX_LENGTH = 300;
/** A few letters that name the kind of proposal, a number's stub, and what separates it from the title. */
const LEADING =
  /^(?<before>(?:\p{L}{2,12}(?:[-_ .]{1,2}|[-_ .]?#(?!#)))?)(?!(?:19|20)\d\d)(?<number>[[{<(](?:0{0,3}[NX]{1,8}|n|#{1,8}|\d{1,5})[\]}>)]|(?:0{0,3}[NX]{1,2}|n|#{1,8}|\d{1,5}))(?<gap>\s{0,2}[.:)–—-]\s{1,3}|\s{1,3})(?=\S)/u;
const GENERATED = new RegExp(inMarks(inAnyCase(({ titles }) => titles.title.slice(0, 1))));
/** The whole title in marks of emphasis, in code or in a comment. */
const MARKED = /^(?:([*_`]{1,3})(?<words>[^*_`]+)\1|<!--[^<>]*-->)$/;

/**
 * Where number, day and title go in a heading or a field of the template, as in `RFC NNNN: [Title]`, `N. Title` or
 * `{YYYYMMDD}. {TITLE}`. Empty where no place can be told.
 */
export function titleStops(text: string, range: Range): Stop[] {
  const source = text.slice(range.start, Math.min(range.end, range.start + MAX_LENGTH));
  const numbers = leadingNumber(source) ?? findNumberStubs(source);
  const [first, second] = findPlaceholdersInText(source).filter(
    (found) => !numbers.some(({ start, end }) => start < found.end && found.start < end),
  );
  const day = first && isDayStub(source.slice(first.start, first.end)) && first.end < source.length ? first : undefined;
  const title = generatedTitle(source) ?? (day ? second : first) ?? unmarkedTitle(source, day ?? numbers.at(-1));
  const stops: Stop[] = numbers.map((number) => ({ range: number, fills: 'number' }));
  if (day && title) stops.push({ range: day, fills: 'created' });
  if (title) stops.push({ range: title, fills: 'title' });
  return stops
    .sort((a, b) => a.range.start - b.range.start)
    .map((stop) => ({ ...stop, range: shift(stop.range, range.start) }));
}

/** `N`, `[N]`, `#` or `1`, which only their place in front of a title makes a number. */
function leadingNumber(source: string): readonly Range[] | undefined {
  const match = LEADING.exec(source);
  const { before = '', number = '', gap = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const rest = source.slice(match[0].length);
  const isTitle = findPlaceholdersInText(rest)[0]?.start === 0 || standsForTitle(rest);
  // `N. Make it faster` has a number; `1. Make it faster` and `X makes it faster` have a title.
  if (!isTitle && (/[\dX]/.test(number) || gap.trim() === '')) return undefined;
  return [{ start: before.length, end: before.length + number.length }];
}

function isDayStub(source: string): boolean {
  return findDateForm(source) !== undefined || (/^\W.*\W$/s.test(source) && isDayWord(wordsOf(source)));
}

function generatedTitle(source: string): Range | undefined {
  const match = GENERATED.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Whether a heading is only there to be replaced by a title. */
export function standsForTitle(heading: string): boolean {
  return heading.length <= MAX_LENGTH && (isTitle(heading) || isFieldFor('title', fieldName(heading)));
}

/** The title where it is in no brackets: behind the number or day, in front of it, or all there is. */
function unmarkedTitle(source: string, known: Range | undefined): Range | undefined {
  if (known) {
    const before = source.slice(0, known.start).replace(/[\s([{#:–—-]+(?:\p{L}{2,5}[- ])?$/u, '');
    if (standsForTitle(before)) return { start: 0, end: before.length };
    const [between] = /^[\])}>]?[\s:.–—-]{0,5}/.exec(source.slice(known.end)) ?? [''];
    const start = known.end + between.length;
    return between !== '' && start < source.length ? { start, end: source.length } : undefined;
  }
  const marked = MARKED.exec(source);
  if (marked && (marked[1] === undefined || standsForTitle(marked.groups?.['words'] ?? '')))
    return { start: 0, end: source.length };
  const start = PREFIX.exec(source)?.[0].length ?? 0;
  if (isTitle(source.slice(start))) return { start, end: source.length };
  return isTitle(source) || endsInTemplate(source) ? { start: 0, end: source.length } : undefined;
}
