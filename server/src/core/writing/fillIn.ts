import type { Stop } from '../dialect/titles/stop.ts';
import { isInFrontMatter } from '../document/field.ts';
import { isDateForm, writeDate } from '../language/dateForm.ts';
import type { Template } from '../template/template.ts';
import { contains, type Range } from '../text/range.ts';
import { slugOf } from './fileName.ts';
import { yamlScalar } from './yamlScalar.ts';

/** The place of the title beside the names of fields: see `ProposalValues.bare`. */
export const IN_TITLE = '';

/** What is known of a proposal before it is written. Dates as `YYYY-MM-DD`. */
export interface ProposalValues {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** As the file's name shows it, `0042`. */
  readonly number?: string;
  /** Where the others write it without its zeros: names of fields, and `IN_TITLE`. */
  readonly bare?: ReadonlySet<string>;
  /** The file's name without its folder. */
  readonly fileName?: string;
}

/** What a new proposal's path says of it. @param bare see `ProposalValues.bare` */
export function namedBy(path: string, number: string | undefined, bare?: ReadonlySet<string>): ProposalValues {
  return {
    fileName: path.slice(path.lastIndexOf('/') + 1),
    ...(number !== undefined && { number }),
    ...(bare && { bare }),
  };
}

/** What goes in a stop's place in a new proposal, written as that place needs it; undefined where it is not known. */
export function filledIn({ fills, range }: Stop, template: Template, values: ProposalValues): string | undefined {
  const { text } = template.document;
  const source = text.slice(range.start, range.end);
  const field = template.fields.find((other) => contains(other.field.range, range));
  const place = field?.name ?? (isInTitle(template, range) ? IN_TITLE : undefined);
  const isBare = place !== undefined && values.bare?.has(place) === true;
  const told = fills && known(fills, source, isBare ? withoutZeros(values) : values);
  if (told === undefined) return undefined;
  const value = isInComment(text, range.start)
    ? told.replaceAll('-->', '--&gt;')
    : isInTable(text, range.start)
      ? told.replace(/(?<!\\)\|/g, '\\|')
      : told;
  const isText = fills === 'title' || fills === 'author';
  const before = text.charAt(range.start - 1);
  return field && isInFrontMatter(field.field) && isText ? yamlScalar(value, before) : value;
}

function isInTitle({ title }: Template, range: Range): boolean {
  return title !== undefined && contains(title.section.heading.title, range);
}

function withoutZeros({ number, ...others }: ProposalValues): ProposalValues {
  return number === undefined ? others : { ...others, number: number.replace(/^0+(?=\d)/, '') };
}

/** What is known of a stop's value, with the space that it needs behind a key without a value: `date:`. */
export function spaced(words: string, { range }: Stop, { document: { text } }: Template): string {
  return range.start === range.end && /[:|]/.test(text.charAt(range.start - 1)) ? ` ${words}` : words;
}

function isInTable(text: string, offset: number): boolean {
  return /^[ \t]{0,3}\|/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

function isInComment(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}

function known(fills: NonNullable<Stop['fills']>, source: string, values: ProposalValues): string | undefined {
  const title = oneLine(values.title);
  const { date } = values;
  switch (fills) {
    case 'title':
      return title;
    case 'author':
      return oneLine(values.author);
    case 'identifier':
      return title && slugOf(title).replaceAll('-', source.includes('_') ? '_' : '-');
    case 'created':
    case 'updated':
      // A snippet's date is a form itself.
      return date && (isDateForm(date) ? date : writeDate(date, source));
    case 'slug':
      return title && date && `${date}-${slugOf(title)}`;
    case 'number':
      return asShown(oneLine(values.number), source);
    case 'file-name':
      return oneLine(values.fileName);
    default:
      return undefined;
  }
}

/** A number as the file's name has it, without its zeros where the template shows a single letter or digit. */
function asShown(number: string | undefined, source: string): string | undefined {
  return /^[^\w#]{0,3}(?:[NXn#]|\d)[^\w#]{0,3}$/.test(source) ? number?.replace(/^0+(?=\d)/, '') : number;
}

function oneLine(value: string | undefined): string | undefined {
  return value?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || undefined;
}
