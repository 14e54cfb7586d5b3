import type { Field } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import { missingSections } from '../matching/missing.ts';
import { guidanceOf } from '../template/skeleton.ts';
import type { TemplateField } from '../template/template.ts';
import { lineEndingOf } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { metadataPlace, spelledField } from './fieldText.ts';
import { describeField } from './hover.ts';
import { skeletonFor } from './sectionText.ts';

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'field' | 'value';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What it replaces. */
  readonly range: Range;
  /** In snippet syntax. */
  readonly snippet: string;
  readonly text: string;
  readonly sortText: string;
  readonly filterText: string;
}

export interface CompletionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What the template has to offer at an offset: missing sections behind `#`, fields and their values in the metadata. */
export function completionsAt(match: Match, offset: number, options: CompletionOptions): readonly Completion[] {
  const { text, lines } = match.document;
  const lineStart = lines.lineStart(lines.lineAt(offset));
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
  const before = text.slice(lineStart, offset);
  const field = match.fields.find(
    ({ keyRange, range, valueRange }) =>
      keyRange.end < offset && offset <= Math.max(range.end, valueRange.end) && offset >= valueRange.start,
  );
  if (field) return valueCompletions(match, field, options);
  if (/^#{1,6}[ \t]?[^\n]*$/.test(before) && isHeadingLine(match, lineStart))
    return sectionCompletions(match, { start: lineStart, end: lineEnd }, offset);
  const place = metadataPlace(match, offset);
  return place
    ? fieldCompletions(match, { start: lineStart + (/^[ \t]*/.exec(before)?.[0].length ?? 0), end: lineEnd }, place)
    : [];
}

/** Not in code or a comment: a `#` at a line's start makes a heading there, or will once a space follows. */
function isHeadingLine({ document }: Match, lineStart: number): boolean {
  if (document.frontMatter && lineStart < document.frontMatter.range.end) return false;
  const blocks = [...document.preamble, ...document.sections.flatMap(({ blocks }) => blocks)];
  return !blocks.some(
    ({ kind, start, end }) => start <= lineStart && lineStart <= end && (kind === 'code' || kind === 'html'),
  );
}

function sectionCompletions(match: Match, range: Range, offset: number): Completion[] {
  const { alignment, document, template } = match;
  const typed = document.text.slice(range.start, offset);
  const level = /^#*/.exec(typed)?.[0].length ?? 1;
  const isFollowedByText = /^\r?\n[ \t]*[^\s]/.test(document.text.slice(range.end, range.end + 200));
  const here = document.sections.findLast(({ heading }) => heading.start < range.start);
  const lastWanted =
    alignment.pairs.findLast(({ found }) => found.heading.start < range.start && found.heading.start !== range.start)
      ?.wanted.index ?? -1;
  const missing = [
    ...missingSections(match),
    ...alignment.absent.filter(
      ({ isRequired, parent }) =>
        !isRequired && (parent < 0 || alignment.pairs.some(({ wanted }) => wanted.index === parent)),
    ),
  ];
  return [...missing]
    .map((wanted) => ({ wanted, far: wanted.index > lastWanted ? wanted.index - lastWanted : 1_000 + wanted.index }))
    .sort((a, b) => a.far - b.far)
    .map(({ wanted, far }) => {
      const marks = '#'.repeat(Math.max(1, Math.min(6, wanted.level + alignment.levelShift)));
      const advice = guidanceOf(template, wanted);
      const gap = isFollowedByText ? lineEndingOf(document.text) : '';
      return {
        label: `${marks} ${wanted.name}`,
        kind: 'section' as const,
        detail: `${template.name}: ${wanted.isRequired ? 'missing section' : 'optional section'}`,
        ...(advice && { documentation: advice }),
        range,
        snippet: `${skeletonFor(match, wanted, 'snippet')}${gap}`,
        text: `${skeletonFor(match, wanted, 'text')}${gap}`,
        sortText: `${wanted.level + alignment.levelShift === level || level === 1 || here === undefined ? 0 : 1}${String(far).padStart(5, '0')}`,
        filterText: `${'#'.repeat(level)} ${wanted.name}`,
      };
    });
}

function valueCompletions({ fieldPairs, template }: Match, field: Field, { today }: CompletionOptions): Completion[] {
  const wanted = fieldPairs.find(({ found }) => found === field)?.wanted;
  if (!wanted) return [];
  const values = wanted.isDate ? [today] : (wanted.allowed?.values ?? []);
  return values.map((value, i) => ({
    label: value,
    kind: 'value' as const,
    detail: wanted.isDate ? 'today' : `${template.name}: ${wanted.field.key}`,
    documentation: describeField(wanted, template.name),
    range: field.valueRange,
    snippet: `${spaceBefore(field)}${value}`,
    text: `${spaceBefore(field)}${value}`,
    sortText: String(i).padStart(3, '0'),
    filterText: field.value === '' ? value : `${field.value} ${value}`,
  }));
}

/** `status:` with nothing behind the colon yet wants a space first. */
function spaceBefore({ value, valueRange, range }: Field): string {
  return value === '' && valueRange.start === range.end && valueRange.start === valueRange.end ? ' ' : '';
}

function fieldCompletions(match: Match, range: Range, spelling: Field['spelling']): Completion[] {
  const { template, fieldPairs } = match;
  const missing = template.fields.filter((wanted) => !fieldPairs.some((pair) => pair.wanted === wanted));
  return missing.map((wanted: TemplateField, i) => ({
    label: wanted.field.key,
    kind: 'field' as const,
    detail: `${template.name}: missing field`,
    documentation: describeField(wanted, template.name),
    range,
    snippet: spelledField(match, wanted, spelling, 'snippet'),
    text: spelledField(match, wanted, spelling, 'text'),
    sortText: String(i).padStart(3, '0'),
    filterText: `${spelling === 'bullet' ? '- ' : ''}${wanted.field.key}`,
  }));
}
