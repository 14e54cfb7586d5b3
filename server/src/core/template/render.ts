import { applyEdits, type TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import type { FieldRole } from './fieldRole.ts';
import { slugOf } from './fileName.ts';
import type { Stop, Template } from './template.ts';

/** What is known of a proposal before it is written. Dates as `YYYY-MM-DD`. */
export interface ProposalValues {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

/** 'text' as it stands in a file; 'snippet' in the syntax of LSP 3.17 and VS Code snippets, with a tab stop on what is to be written. */
export type RenderAs = 'text' | 'snippet';

/** A new proposal: the template with title, author and dates filled in, without the comments that are meant for its fields' readers. */
export function renderProposal(template: Template, values: ProposalValues, as: RenderAs): string {
  const { text } = template.document;
  const whole = { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length };
  return renderRange(template, whole, values, as);
}

/** A piece of the template, as a section's skeleton. */
export function renderRange(template: Template, range: Range, values: ProposalValues, as: RenderAs): string {
  const text = template.document.text.slice(range.start, range.end);
  const escaped = (source: string) => (as === 'snippet' ? source.replace(/[\\$}]/g, '\\$&') : source);
  const stops = template.stops.filter((stop) => contains(range, stop.range));
  const comments = template.fields
    .filter(({ field }) => field.comment && contains(range, field.range))
    .map(({ field }) => ({ start: field.valueRange.end, end: field.range.end }));
  let next = 1;
  const edits = [
    ...stops.map((stop): TextEdit => {
      const known = filledIn(stop, template, values);
      const source = template.document.text.slice(stop.range.start, stop.range.end);
      const first = isField(template, stop) ? stop.choices?.[0] : undefined;
      if (as === 'text') return { range: stop.range, newText: known ?? first ?? source };
      // A new proposal starts with the first status: the first tab stop is the first thing to write.
      const given = known ?? (values.title === undefined ? undefined : first);
      if (given !== undefined) return { range: stop.range, newText: escaped(given) };
      return { range: stop.range, newText: tabStop(next++, source, stop.choices) };
    }),
    ...comments.map((comment): TextEdit => ({ range: comment, newText: '' })),
  ];
  const relative = edits.map(({ range: at, newText }) => ({
    range: { start: at.start - range.start, end: at.end - range.start },
    newText,
  }));
  if (as === 'text') return applyEdits(text, relative);
  // What stands between the stops is escaped too, so that a template's own `$` stays one.
  const ordered = [...relative].sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let done = 0;
  for (const { range: at, newText } of ordered) {
    result += escaped(text.slice(done, at.start)) + newText;
    done = at.end;
  }
  return result + escaped(text.slice(done));
}

function isField(template: Template, stop: Stop): boolean {
  return template.fields.some(({ field }) => contains(field.range, stop.range));
}

function tabStop(number: number, source: string, choices: readonly string[] | undefined): string {
  if (choices) return `\${${number}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  return `\${${number}:${source.replace(/[\\$}]/g, '\\$&')}}`;
}

function filledIn(
  { fills, range }: Stop,
  template: Template,
  { title, author, date }: ProposalValues,
): string | undefined {
  const field = template.fields.find((other) => contains(other.field.range, range))?.field;
  const inYaml = (value: string | undefined) =>
    value !== undefined && field?.spelling === 'yaml' ? yamlScalar(value) : value;
  const known: Partial<Record<FieldRole | 'slug', string | undefined>> = {
    title: inYaml(oneLine(title)),
    author: inYaml(oneLine(author)),
    created: date,
    updated: date,
    slug: title !== undefined && date !== undefined ? `${date}-${slugOf(title)}` : undefined,
  };
  return fills && known[fills];
}

function oneLine(value: string | undefined): string | undefined {
  return value?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || undefined;
}

/** A title is a person's words: quoted unless YAML reads them as the same plain text (YAML 1.2, section 7.3.3). */
export function yamlScalar(value: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ._/()-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
