import * as l10n from '@vscode/l10n';
import { type Field, fieldName } from '../../document/field.ts';
import type { Match } from '../../matching/match.ts';
import type { Custom } from '../../practice/customs.ts';
import { customInWords } from '../../practice/words.ts';
import type { Range } from '../../text/range.ts';
import { describeField } from '../describeField.ts';
import { keyWithValue, metadataPlace, spelledField } from '../fieldText.ts';
import { rank } from './completion.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** What may stand on a line before its field's key is finished: a list mark, bold marks, a table's bar, a few words. */
const OPENING = /^[ \t]{0,8}(?:[-*+][ \t]?|\|[ \t]?)?(?:\*{1,2}|_{1,2})?([\p{L}][\p{L}\p{N} ()/_-]{0,60})?$/u;
/** Spellings with a line for each field. */
const ON_LINES: readonly Field['spelling'][] = ['bullet', 'bold', 'plain', 'table'];
/** What editors close by themselves. */
const CLOSING = /^[ \t*_|]*$/;

/** The fields that are missing, the next one first, spelled as the document spells the others. */
export function fieldCompletions(
  site: Site,
  trigger: string | undefined,
  customs: readonly Custom[],
): readonly Offer[] {
  const { match, before, after, line, offset } = site;
  const typed = OPENING.exec(before);
  if (!typed || !CLOSING.test(after)) return [];
  const spelling = metadataPlace(match, offset) ?? emptyPlace(site);
  if (spelling === undefined) return [];
  const { template, fieldPairs } = match;
  const missing = template.fields.filter(
    (wanted) => wanted.field.spelling !== 'section' && !fieldPairs.some((pair) => pair.wanted === wanted),
  );
  // A blank line is left alone until somebody asks, but a new one in front matter is for a field.
  const isForField = trigger === '\n' && spelling === 'yaml' && missing.some(({ isRequired }) => isRequired);
  if (trigger !== undefined && before.trim() === '' && !isForField) return [];
  const last = template.fields.findLastIndex((wanted) =>
    fieldPairs.some((pair) => pair.wanted === wanted && pair.found.range.start < line.start),
  );
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const range = { start: line.start + (spelling === 'yaml' ? 0 : indent.length), end: line.end };
  // Editors compare with all that is replaced, marks included.
  const typedMarks = match.document.text.slice(range.start, offset - (typed[1]?.length ?? 0));
  const own = missing.map((wanted): Offer => {
    const at = template.fields.indexOf(wanted);
    const far = at > last ? at - last : 1_000 + at;
    const written = (as: 'snippet' | 'text') =>
      likeOthers(match, wanted.field.key, spelling, spelledField(match, wanted, spelling, as));
    return {
      label: wanted.field.key,
      kind: 'field' as const,
      detail: wanted.isRequired
        ? l10n.t('{0}: missing field', template.name)
        : l10n.t('{0}: optional field', template.name),
      documentation: describeField(wanted, template.name),
      range,
      snippet: written('snippet'),
      text: written('text'),
      sortText: `${wanted.isRequired ? 0 : 1}${rank(far)}`,
      names: [typedMarks + wanted.field.key],
    };
  });
  const usual = customs.filter(
    ({ kind, name }) => kind === 'field' && !match.fields.some(({ key }) => fieldName(key) === fieldName(name)),
  );
  return [...own, ...usual.map((custom) => customField(match, custom, { spelling, range, typedMarks }))];
}

/** A field that most have though the template does not. */
function customField(
  match: Match,
  custom: Custom,
  { spelling, range, typedMarks }: { spelling: Field['spelling']; range: Range; typedMarks: string },
): Offer {
  const { name } = custom;
  const written = (value: string) => likeOthers(match, name, spelling, keyWithValue(match, spelling, name, value));
  return {
    label: name,
    kind: 'field',
    detail: customInWords(custom),
    range,
    snippet: written('${1}'),
    text: written(''),
    sortText: `2${rank(custom.asked - custom.uses)}`,
    names: [typedMarks + name],
  };
}

/** The template's spelling where the document's metadata belongs but has no entry yet. */
function emptyPlace({ match, section, pair }: Site): Field['spelling'] | undefined {
  const { fields, template, title } = match;
  if (fields.length > 0) return undefined;
  const first = template.fields.find(({ field }) => ON_LINES.includes(field.spelling));
  if (!first) return undefined;
  const holder = template.sections.find(({ holdsFields }) => holdsFields);
  const isPlace = holder ? pair?.wanted === holder : section === title;
  return isPlace ? first.field.spelling : undefined;
}

/** A field written after the pattern of one that the document has: the same list mark, emphasis, spaces. */
function likeOthers(match: Match, key: string, spelling: Field['spelling'], plain: string): string {
  const { text, lines } = match.document;
  const startOf = ({ range }: Field) => lines.lineStart(lines.lineAt(range.start));
  const model = match.fields.find(
    (field) =>
      field.spelling === spelling &&
      spelling !== 'yaml' &&
      field.value !== '' &&
      /^[ \t]{0,8}(?:[-*+][ \t]+|\|[ \t]*)?[*_]{0,2}$/.test(text.slice(startOf(field), field.keyRange.start)),
  );
  const value = model && valueIn(plain, key);
  if (!model || value === undefined) return plain;
  const open = text.slice(startOf(model), model.keyRange.start).trimStart();
  const between = text.slice(model.keyRange.end, model.valueRange.start);
  const isLast = !match.fields.some((other) => other !== model && startOf(other) === startOf(model));
  const end = /[^\r\n]*/.exec(text.slice(model.valueRange.end, model.valueRange.end + 200))?.[0] ?? '';
  const close = isLast && /^(?:[ \t]{2,}|[ \t]*\|[ \t]*|\\)$/.test(end) ? end : '';
  return `${open}${key}${between.replace(/(?<![ \t])[ \t]{2,}$/, ' ')}${value}${close}`;
}

/** The value in a line that `spelledField` wrote. */
function valueIn(line: string, key: string): string | undefined {
  const rest = line.slice(line.indexOf(key) + key.length);
  return /^(?:\*\*)?(?::| \|)(?:\*\*)? (.*?)(?: \|| {2})?$/s.exec(rest)?.[1];
}
