import { findAllowedValue } from '../../template/allowedValues.ts';
import type { TemplateField } from '../../template/template.ts';
import { keptLength } from '../changeStatus/statusEdit.ts';
import { describeField } from '../describeField.ts';
import { authorCompletions } from './authors.ts';
import { type Completion, escapeSnippet, rank } from './completion.ts';
import { datesFor } from './dates.ts';
import { filterText, goesOn, spaceBefore } from './filter.ts';
import type { Site } from './site.ts';

interface Candidate {
  readonly value: string;
  readonly detail: string;
  readonly note?: string;
  /** Words under which it is found too. */
  readonly words?: string;
}

interface Values {
  readonly today: string;
  readonly authors: readonly string[];
  /** Whether the user asked, so that even a complete value may be changed. */
  readonly isAsked: boolean;
}

/** The values for the field whose value the cursor stands in; undefined where it stands in none. */
export function valueCompletions(site: Site, options: Values): readonly Completion[] | undefined {
  const { match, offset, before } = site;
  const { text } = match.document;
  const found = match.fields.findLast(
    ({ keyRange, valueRange: { start, end } }) =>
      keyRange.end < offset && start <= offset && (offset <= end || /^[ \t]*$/.test(text.slice(end, offset))),
  );
  // To YAML a word at the start of the next line goes on with the value; to whoever types it, it is a new field.
  const isOnNextLine =
    found?.spelling === 'yaml' &&
    text.slice(found.keyRange.end, offset).includes('\n') &&
    !/^[ \t]*-(?: |$)/.test(before);
  if (isOnNextLine) return undefined;
  if (!found) return undefined;
  const wanted = match.fieldPairs.find((pair) => pair.found === found)?.wanted;
  if (!wanted) return [];
  if (wanted.role === 'author') return authorCompletions(site, found, wanted, options);
  const candidates = candidatesFor(site, wanted, options);
  const isComplete =
    candidates.some(({ value }) => value === found.value) ||
    (wanted.allowed !== undefined && findAllowedValue(wanted.allowed, found.value) !== undefined);
  if (isComplete && !options.isAsked) return [];
  const { start } = found.valueRange;
  // What is said about a status behind it stays when another one is picked.
  const end = found.valueRange.end - (wanted.role === 'status' ? keptLength(found.value, wanted.allowed) : 0);
  if (end < offset && offset <= found.valueRange.end) return [];
  const typed = text.slice(start, offset);
  if (text.slice(start, end).includes('\n')) return [];
  return filtered(candidates, isComplete ? '' : typed, options.isAsked).map(({ value, detail, note, words }, i) => ({
    label: value,
    kind: 'value' as const,
    detail,
    ...(note !== undefined && { note }),
    documentation: describeField(wanted, match.template.name),
    range: { start, end: Math.max(end, offset) },
    snippet: spaceBefore(found, text) + escapeSnippet(value),
    text: spaceBefore(found, text) + value,
    sortText: rank(i),
    filterText: filterText(typed, value, words),
  }));
}

function candidatesFor({ match }: Site, wanted: TemplateField, { today }: Values): readonly Candidate[] {
  if (wanted.isDate) return datesFor(match, wanted, today);
  const values = wanted.allowed?.values ?? [];
  return values.map((value) => ({ value, detail: `${match.template.name}: ${wanted.field.key}` }));
}

/** Those that go on with what was typed; where none does, all of them if the user asks: then it is to be replaced. */
function filtered(candidates: readonly Candidate[], typed: string, isAsked: boolean): readonly Candidate[] {
  const fitting = candidates.filter(({ value, words = '' }) => goesOn(`${value} ${words}`, typed));
  return fitting.length > 0 || !isAsked ? fitting : candidates;
}
