import { type FieldSpelling, isInFrontMatter } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import type { RenderAs } from '../template/render.ts';
import type { TemplateField } from '../template/template.ts';

/** The spelling that a field would have at an offset: undefined outside of the metadata. */
export function metadataPlace({ document, fields, template }: Match, offset: number): FieldSpelling | undefined {
  const { frontMatter, text } = document;
  if (frontMatter && frontMatter.body.start <= offset && offset <= frontMatter.body.end)
    return text.startsWith('+++', frontMatter.range.start) ? 'toml' : 'yaml';
  const others = fields.filter((field) => !isInFrontMatter(field) && field.spelling !== 'section');
  const first = others[0] ?? undefined;
  const last = others.at(-1);
  if (!first || !last || template.fields.every(({ field }) => isInFrontMatter(field))) return undefined;
  const isBetween =
    offset >= text.lastIndexOf('\n', first.range.start) && text.slice(last.range.end, offset).split('\n').length <= 2;
  return isBetween ? first.spelling : undefined;
}

/** A missing field in the document's own spelling, its value a tab stop. */
export function spelledField(
  { template }: Match,
  { field, allowed }: TemplateField,
  spelling: FieldSpelling,
  as: RenderAs,
): string {
  const stop = template.stops.find(
    ({ range }) => range.start >= field.valueRange.start && range.end <= field.valueRange.end,
  );
  const shown = allowed?.values[0] && stop?.choices ? allowed.values[0] : field.value;
  const choices = stop?.choices?.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',');
  const value = as === 'text' ? shown : choices ? `\${1|${choices}|}` : `\${1:${shown.replace(/[\\$}]/g, '\\$&')}}`;
  switch (spelling) {
    case 'yaml':
      return `${field.key}: ${value}`;
    case 'toml':
      return `${field.key} = ${/^[["']/.test(value) ? value : `"${value}"`}`;
    case 'bullet':
      return `- **${field.key}**: ${value}`;
    case 'bold':
      return `**${field.key}**: ${value}  `;
    case 'table':
      return `| ${field.key} | ${value} |`;
    default:
      return `${field.key}: ${value}`;
  }
}
