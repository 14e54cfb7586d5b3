import * as l10n from '@vscode/l10n';
import { type Field, fieldName, holdsNothing } from '../../document/field.ts';
import { writeDate } from '../../language/dateForm.ts';
import { dateInField, placeholderInField, unknownValue } from '../../matching/fieldState.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import { isNearMiss } from '../../matching/nearMiss.ts';
import { differsInPlural } from '../../matching/pluralKey.ts';
import type { Problem } from '../../rules/rule.ts';
import { statusEdits } from '../changeStatus/statusEdit.ts';
import { readDate } from './dates.ts';
import { placeholderPart, valueEdit } from './fieldValue.ts';
import type { Draft, FixOptions } from './fix.ts';
import { knownPart, knownValue } from './knownValue.ts';
import { fixTransition, STATUS_ASKS_FOR, statusFix } from './statusFixes.ts';

/** What is wrong with a value is known once the field is. */
const OF_A_FIELD = ['field-value-unknown', 'field-date-invalid', 'field-date-order', ...STATUS_ASKS_FOR];

/** What can be done about a field's value. */
export function fixField(match: Match, pair: FieldPair, problem: Problem, options: FixOptions): Draft[] {
  switch (problem.rule) {
    case 'field-date-invalid':
    case 'field-date-order':
      return dateFixes(match, pair, options.today);
    case 'field-value-unknown':
      return valueFixes(match, pair, options);
    case 'field-empty':
    case 'placeholder-leftover':
      return [...filled(match, pair, options), ...valueFixes(match, pair, options)];
    case 'status-transition':
      return fixTransition(match, pair, options);
    default:
      return [];
  }
}

/** Gives a mistyped field the key that the template has. */
export function fixKey({ template, fieldPairs }: Match, found: Field): Draft[] {
  const missing = template.fields.filter((wanted) => !fieldPairs.some((pair) => pair.wanted === wanted));
  const paired = fieldPairs.find((pair) => pair.found === found && differsInPlural(pair.wanted, found))?.wanted;
  const meant = (paired ?? missing.find(({ name }) => isNearMiss(name, fieldName(found.key))))?.field.key;
  if (!meant) return [];
  const edits = [{ range: found.keyRange, newText: meant }];
  return [{ title: l10n.t('Rename to "{0}"', meant), edits, isPreferred: true, mayBring: OF_A_FIELD }];
}

/** The obvious value is only written; any other status is a change, with all that goes with it. */
function valueFixes(match: Match, pair: FieldPair, options: FixOptions): Draft[] {
  const { wanted, found } = pair;
  const isStatus = wanted.role === 'status';
  const isOpen = holdsNothing(found) || placeholderInField(match, pair) !== undefined;
  const part = placeholderPart(match, pair);
  const values = wanted.allowed?.values ?? [];
  // Nobody has said anything yet: a proposal starts with the first status.
  const nearest = isOpen && isStatus ? values[0] : unknownValue(match, pair)?.suggestion;
  const edits = (value: string) => {
    if (part) return [{ range: part, newText: value }];
    return isStatus && !isOpen ? statusEdits(match, pair, value, options.today) : [valueEdit(match, pair, value)];
  };
  const write = (value: string, isPreferred: boolean): Draft => ({
    title: l10n.t('Change to "{0}"', value),
    edits: edits(value),
    isPreferred,
    ...(isStatus && { status: value, mayBring: STATUS_ASKS_FOR }),
  });
  const others = values
    .filter((value) => value !== nearest)
    .flatMap((value) => (isStatus && !part ? statusFix(match, value, options) : [write(value, false)]));
  return nearest === undefined ? others : [write(nearest, true), ...others];
}

function filled(match: Match, pair: FieldPair, options: FixOptions): Draft[] {
  const { wanted } = pair;
  if (wanted.isDate) return dateFixes(match, pair, options.today);
  const part = placeholderPart(match, pair);
  const value = part
    ? knownPart(match.document.text.slice(part.start, part.end), wanted.role, options)
    : knownValue(match, wanted, options);
  if (value === undefined) return [];
  const edit = part ? { range: part, newText: value } : valueEdit(match, pair, value);
  return [{ title: l10n.t('Fill in "{0}"', value), edits: [edit], isPreferred: true }];
}

/** The days that may be meant, then today, then the day that the other date allows; the first that fits is the obvious one. */
function dateFixes(match: Match, pair: FieldPair, today: string): Draft[] {
  const { wanted, found } = pair;
  const { text } = match.document;
  const date = dateInField(match, pair);
  const written = date?.range ?? found.valueRange;
  const read =
    date && (!date.isReal || date.isOtherwise) ? readDate(text.slice(written.start, written.end)) : undefined;
  // What stands behind a date stays.
  const range = read ? { start: written.start, end: written.start + read.length } : written;
  const limit = otherDate(match, pair);
  const fits = (day: string) =>
    !limit || (wanted.role === 'created' ? day <= limit.day : wanted.role === 'updated' ? day >= limit.day : true);
  const candidates = [
    ...(read?.days ?? []).map((day) => ({
      day,
      title: l10n.t('Change to {0}', writeDate(day, wanted.field.value)),
      isSafe: read?.isCertain ?? false,
    })),
    { day: today, title: l10n.t("Set today's date ({0})", today), isSafe: false },
    ...(limit
      ? [{ day: limit.day, title: l10n.t('Set the date of "{0}" ({1})', limit.key, limit.day), isSafe: false }]
      : []),
  ].filter(({ day }, i, all) => fits(day) && all.findIndex((other) => other.day === day) === i);
  return candidates.map(({ day, title, isSafe }, i) => {
    const newText = writeDate(day, wanted.field.value);
    const edit = date ? { range, newText } : valueEdit(match, pair, newText);
    return { title, edits: [edit], isPreferred: i === 0, isSafe: isSafe && i === 0 };
  });
}

/** For the day of creation that of the last update, and the other way round. */
function otherDate(match: Match, { wanted }: FieldPair): { readonly day: string; readonly key: string } | undefined {
  const role = wanted.role === 'created' ? 'updated' : wanted.role === 'updated' ? 'created' : undefined;
  const other = match.fieldPairs.find((pair) => pair.wanted.role === role && pair.wanted.isDate);
  const date = role && other && dateInField(match, other);
  return date?.isReal ? { day: date.day, key: other?.found.key ?? '' } : undefined;
}
