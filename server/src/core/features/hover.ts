import type { Field } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import { nameValues } from '../template/allowedValues.ts';
import { guidanceOf } from '../template/skeleton.ts';
import type { TemplateField } from '../template/template.ts';
import type { Range } from '../text/range.ts';

export interface Hover {
  readonly range: Range;
  /** CommonMark, without HTML. */
  readonly markdown: string;
}

/** The template's advice for the heading or field at an offset. */
export function hoverAt(match: Match, offset: number): Hover | undefined {
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end;
  // The key of a field that is a section is a heading; pairs beside or above each other overlap.
  const placesOf = ({ spelling, range, keyRange, valueRange }: Field) =>
    spelling === 'section' ? [valueRange] : spelling === 'record' ? [keyRange, valueRange] : [range];
  const places = match.fieldPairs.flatMap((pair) => placesOf(pair.found).map((range) => ({ ...pair, range })));
  const field = places.find(({ range }) => isAt(range));
  if (field) return { range: field.range, markdown: describeField(field.wanted, match.template.name) };
  const section = match.alignment.pairs.find(({ found }) => isAt(found.heading));
  if (!section) return undefined;
  const { wanted, found } = section;
  const advice = wanted.holdsFields ? '' : guidanceOf(match.template, wanted);
  const about = `**${wanted.name}** · ${wanted.isRequired ? 'required' : 'optional'} section of ${match.template.name}`;
  return { range: found.heading.title, markdown: escapeHtml([about, advice].filter(Boolean).join('\n\n')) };
}

/** What the template says of a field. */
export function describeField({ field, allowed, isDate, isRequired }: TemplateField, templateName: string): string {
  const about = `**${field.key}** · ${isRequired ? 'required' : 'optional'} field of ${templateName}`;
  const values = allowed ? `One of ${nameValues(allowed)}${allowed.isOpen ? ', or another' : ''}` : '';
  const form = isDate
    ? 'A date, `YYYY-MM-DD`'
    : values || (field.value ? `The template has \`${field.value.replaceAll('`', "'")}\`` : '');
  return escapeHtml([about, form].filter(Boolean).join('\n\n'));
}

function escapeHtml(markdown: string): string {
  return markdown.replace(/<(?=[A-Za-z/!?])/g, '\\<');
}
