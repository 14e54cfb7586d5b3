import { findAllowedValue } from '../../dialect/lists/allowedValues.ts';
import { fieldName } from '../../document/field.ts';
import { isRelation } from '../../language/fields.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { Custom } from '../../practice/customs.ts';
import { customInWords } from '../../practice/words.ts';
import type { TemplateField } from '../../template/template.ts';
import { keptLength } from '../changeStatus/statusEdit.ts';
import { describeField } from '../describeField.ts';
import { authorCompletions } from './authors.ts';
import { escapeSnippet, rank } from './completion.ts';
import { datesFor } from './dates.ts';
import type { Offer } from './offer.ts';
import type { Among } from './others.ts';
import { relationCompletions } from './relations.ts';
import type { Site } from './site.ts';
import { spaceBefore } from './spaceBefore.ts';

interface Candidate {
  readonly value: string;
  readonly detail: string;
  readonly note?: string;
  /** What else it is found by. */
  readonly names?: readonly string[];
}

interface Values {
  readonly today: string;
  readonly authors: readonly string[];
  readonly customs: readonly Custom[];
  readonly among: Among | undefined;
  /** Whether the user asked, so that even a complete value may be gone on with. */
  readonly isAsked: boolean;
}

/** The values for the field whose value the cursor stands in; undefined where it stands in none. */
export function valueCompletions(site: Site, options: Values): readonly Offer[] | undefined {
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
  const pair = match.fieldPairs.find((each) => each.found === found);
  if (options.among && isRelation(fieldName(found.key))) return relationCompletions(site, found, pair, options.among);
  if (!pair) return [];
  const { wanted } = pair;
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
  if (text.slice(start, end).includes('\n')) return [];
  const placeholder = placeholderInField(match, pair);
  return candidates.map(({ value, detail, note, names = [] }, i) => ({
    label: value,
    kind: 'value' as const,
    detail,
    ...(note !== undefined && { note }),
    documentation: describeField(wanted, match.template.name),
    range: { start, end: Math.max(end, offset) },
    snippet: spaceBefore(found, text) + escapeSnippet(value),
    text: spaceBefore(found, text) + value,
    sortText: rank(i),
    names: [value, ...names],
    placeholder,
    isChoice: true,
  }));
}

function candidatesFor({ match }: Site, wanted: TemplateField, { today, customs }: Values): readonly Candidate[] {
  if (wanted.isDate) return datesFor(match, wanted, today);
  const values = wanted.allowed?.values ?? [];
  const used = customs.filter(({ kind, of }) => kind === 'value' && fieldName(of) === wanted.name);
  return [
    ...values.map((value) => ({ value, detail: `${match.template.name}: ${wanted.field.key}` })),
    ...used.map((custom) => ({ value: custom.name, detail: customInWords(custom) })),
  ];
}
