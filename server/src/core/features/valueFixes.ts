import type { Field } from '../document/field.ts';
import { dateInField, unknownValue } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import type { Problem } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix } from './fix.ts';

/** What can be done about a field's value. */
export function valueFixes(match: Match, pair: FieldPair, problem: Problem, today: string): Fix[] {
  const { wanted, found } = pair;
  const write = (title: string, newText: string, isPreferred: boolean): Fix => ({
    title,
    edits: [valueEdit(match, found, newText)],
    isPreferred,
  });
  if (!problem.rule.startsWith('field-') && problem.rule !== 'placeholder-leftover') return [];
  if (wanted.isDate) return [dateFix(match, pair, today)];
  const suggestion = unknownValue(match, pair)?.suggestion;
  const values = wanted.allowed?.values ?? [];
  const others = values
    .filter((value) => value !== suggestion)
    .map((value) => write(`Change to "${value}"`, value, false));
  return suggestion ? [write(`Change to "${suggestion}"`, suggestion, true), ...others] : others;
}

/** Today's date; for the day of creation that of the last update, where that is earlier. */
function dateFix(match: Match, pair: FieldPair, today: string): Fix {
  const { wanted, found } = pair;
  const updated = match.fieldPairs.find((other) => other.wanted.role === 'updated' && other.wanted.isDate);
  const limit = wanted.role === 'created' && updated ? dateInField(match, updated) : undefined;
  const isEarlier = limit?.isReal && limit.day < today;
  const title = isEarlier ? `Set the date of "${updated?.found.key}" (${limit.day})` : `Set today's date (${today})`;
  const date = dateInField(match, pair);
  const newText = isEarlier ? limit.day : today;
  return {
    title,
    edits: [date ? { range: date.range, newText } : valueEdit(match, found, newText)],
    isPreferred: true,
  };
}

function valueEdit(match: Match, { value, valueRange: range }: Field, newText: string): TextEdit {
  const isGlued = value === '' && !/\s/.test(match.document.text.charAt(range.start - 1));
  return { range, newText: isGlued ? ` ${newText}` : newText };
}
