import { type Field, type FieldSpelling, isInFrontMatter } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { lineEndingOf } from '../text/edit.ts';
import type { RenderAs } from '../writing/render.ts';
import { stopsOf } from '../writing/stops.ts';
import { fieldValueAlone } from '../writing/valueAlone.ts';

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

/**
 * A missing field in the document's own spelling, its value a tab stop.
 * @param known the value, where it is known
 */
export function spelledField(
  { template, document, fields }: Match,
  wanted: TemplateField,
  spelling: FieldSpelling,
  as: RenderAs,
  known?: string,
): string {
  const { field, allowed } = wanted;
  const stop = stopsOf(template).find(
    ({ range }) => range.start >= field.valueRange.start && range.end <= field.valueRange.end,
  );
  const own = known ?? (allowed?.values[0] && stop?.choices ? allowed.values[0] : field.value);
  const shown = own.replace(/\r?\n/g, lineEndingOf(document.text));
  const choices = stop?.choices?.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',');
  const isAsInTemplate = known === undefined && !stop?.choices && isInFrontMatter(field) && spelling === field.spelling;
  if (isAsInTemplate) return entryOf(template, wanted, as).replace(/\r?\n/g, lineEndingOf(document.text));
  const value = as === 'text' ? shown : choices ? `\${1|${choices}|}` : `\${1:${shown.replace(/[\\$}]/g, '\\$&')}}`;
  return keyWithValue({ document, fields }, spelling, field.key, value);
}

/** A key and a value in the document's own spelling. */
export function keyWithValue(
  { document, fields }: Pick<Match, 'document' | 'fields'>,
  spelling: FieldSpelling,
  key: string,
  value: string,
): string {
  const marks = marksOf(document.text, fields, spelling);
  if (spelling === 'toml' && !/^[["'$]/.test(value)) return `${key} = "${value}"`;
  return `${marks.before}${key}${marks.between}${value}${marks.behind}`;
}

/** An entry of the front matter as the template has it, quotes and lists included, its value alone a tab stop. */
function entryOf({ document: { text } }: Template, { field, role }: TemplateField, as: RenderAs): string {
  const { keyRange, valueRange } = field;
  const quote = text.charAt(valueRange.start - 1);
  const isQuoted = /["']/.test(quote) && text.charAt(valueRange.end) === quote;
  const end = valueRange.end + (isQuoted ? 1 : 0);
  if (as === 'text') return text.slice(keyRange.start, end);
  const { start, end: behind } = fieldValueAlone(text, field, valueRange, role === 'author');
  const escaped = (from: number, to: number) => text.slice(from, to).replace(/[\\$}]/g, '\\$&');
  return `${escaped(keyRange.start, start)}\${1:${escaped(start, behind)}}${escaped(behind, end)}`;
}

interface Marks {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
}

const USUAL: Readonly<Record<FieldSpelling, Marks>> = {
  yaml: { before: '', between: ': ', behind: '' },
  toml: { before: '', between: ' = ', behind: '' },
  bullet: { before: '- **', between: '**: ', behind: '' },
  bold: { before: '**', between: '**: ', behind: '  ' },
  table: { before: '| ', between: ' | ', behind: ' |' },
  plain: { before: '', between: ': ', behind: '' },
  // What holds its value elsewhere than on its own line is added as a line.
  record: { before: '', between: ': ', behind: '' },
  label: { before: '', between: ': ', behind: '' },
  section: { before: '', between: ': ', behind: '' },
};

/** What stands round key and value in the document's fields of a spelling; the usual marks where it has none that can serve. */
function marksOf(text: string, fields: readonly Field[], spelling: FieldSpelling): Marks {
  const usual = USUAL[spelling];
  if (!['bullet', 'bold', 'table'].includes(spelling)) return usual;
  for (const { keyRange, valueRange, value, comment, spelling: other } of fields) {
    if (other !== spelling || value === '' || comment !== undefined) continue;
    const before = text.slice(text.lastIndexOf('\n', keyRange.start - 1) + 1, keyRange.start);
    const between = text.slice(keyRange.end, valueRange.start);
    const newline = text.indexOf('\n', valueRange.end);
    const behind = text.slice(valueRange.end, newline < 0 ? text.length : newline).replace(/\r$/, '');
    const isBold = /\*\*$|__$/.test(before);
    if (spelling === 'table') {
      const mark = isBold ? before.slice(-2) : '';
      const colon = between.includes(':') ? ':' : '';
      const isInside = colon !== '' && between.indexOf(':') < between.indexOf(mark || '|');
      const close = mark === '' ? colon : isInside ? `${colon}${mark}` : `${mark}${colon}`;
      return { before: `| ${mark}`, between: `${close} | `, behind: ' |' };
    }
    const isAlone = /^(?:[ \t]*|[ \t]*\\)$/.test(behind);
    const isUsable = /^[ \t]{0,3}(?:[-*+][ \t]{1,4})?(?:\*\*|__)?$/.test(before) && /^[:*_]{1,3}[ \t]+$/.test(between);
    if (isAlone && isUsable) return { before, between, behind };
  }
  return usual;
}
