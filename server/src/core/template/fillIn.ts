import { isInFrontMatter } from '../document/field.ts';
import { contains } from '../text/range.ts';
import { slugOf } from './fileName.ts';
import type { Stop, Template } from './template.ts';
import { yamlScalar } from './yamlScalar.ts';

/** What is known of a proposal before it is written. Dates as `YYYY-MM-DD`. */
export interface ProposalValues {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** As the file's name shows it, `0042`. */
  readonly number?: string;
  /** The file's name without its folder. */
  readonly fileName?: string;
}

/** What a new proposal's path says of it. */
export function namedBy(path: string, number: string | undefined): ProposalValues {
  return { fileName: path.slice(path.lastIndexOf('/') + 1), ...(number !== undefined && { number }) };
}

/** What goes in a stop's place in a new proposal, written as that place needs it; undefined where it is not known. */
export function filledIn({ fills, range }: Stop, template: Template, values: ProposalValues): string | undefined {
  const { text } = template.document;
  const source = text.slice(range.start, range.end);
  const value = fills && known(fills, source, values);
  if (value === undefined) return undefined;
  const field = template.fields.find((other) => contains(other.field.range, range))?.field;
  const isText = fills === 'title' || fills === 'author';
  const before = text.charAt(range.start - 1);
  return field && isInFrontMatter(field) && isText ? yamlScalar(value, before) : value;
}

/** What is known of a stop's value, with the space that it needs behind a key without a value: `date:`. */
export function spaced(words: string, { range }: Stop, { document: { text } }: Template): string {
  return range.start === range.end && /[:|]/.test(text.charAt(range.start - 1)) ? ` ${words}` : words;
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
      return date && inFormat(date, source);
    case 'slug':
      return title && date && `${date}-${slugOf(title)}`;
    case 'number':
      return oneLine(values.number);
    case 'file-name':
      return oneLine(values.fileName);
    default:
      return undefined;
  }
}

/** A day as the template writes days: `YYYY-MM-DD` unless it shows another order. */
function inFormat(date: string, source: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const format = /\bYYYY[-/.]?MM[-/.]?DD\b|\b(?:DD|MM)[-/.](?:DD|MM)[-/.]YYYY\b/i.exec(source)?.[0].toUpperCase();
  if (!format || date.includes('Y')) return date;
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

function oneLine(value: string | undefined): string | undefined {
  return value?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || undefined;
}
