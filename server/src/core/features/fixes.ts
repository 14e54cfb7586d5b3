import type { Field } from '../document/field.ts';
import { dateInField, unknownValue } from '../matching/fieldState.ts';
import { sectionEnd } from '../matching/insertion.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import { missingSections } from '../matching/missing.ts';
import type { Problem } from '../rules/rule.ts';
import type { TemplateSection } from '../template/template.ts';
import { lineEndingOf, type TextEdit } from '../text/edit.ts';
import { fieldInsertion } from './fieldInsertion.ts';
import { skeletonFor } from './sectionText.ts';

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  /** Against the document as it was matched; never overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the obvious one. */
  readonly isPreferred: boolean;
}

export interface FixOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What can mend a problem; nothing where only the author can. */
export function fixesFor(match: Match, problem: Problem, { today }: FixOptions): readonly Fix[] {
  const { alignment, fieldPairs, template } = match;
  const isHere = ({ start, end }: { start: number; end: number }) =>
    start <= problem.range.start && problem.range.end <= end;
  switch (problem.rule) {
    case 'section-missing': {
      const wanted = missingSections(match).find(({ section }) => section.heading.title === problem.templateRange);
      return wanted
        ? [{ title: `Insert the section "${wanted.name}"`, edits: insertions(match, [wanted]), isPreferred: true }]
        : [];
    }
    case 'section-renamed': {
      const pair = alignment.pairs.find(({ found }) => found.heading.title === problem.range);
      return pair
        ? [
            {
              title: `Rename to "${pair.wanted.name}"`,
              edits: [{ range: problem.range, newText: pair.wanted.name }],
              isPreferred: true,
            },
          ]
        : [];
    }
    case 'section-wrong-level': {
      const pair = alignment.pairs.find(({ found }) => isHere(found.heading));
      const level = pair ? pair.wanted.level + alignment.levelShift : 0;
      if (!pair || level < 1 || level > 6 || match.document.text.charAt(problem.range.start) !== '#') return [];
      return [
        {
          title: `Change to level ${level}`,
          edits: [{ range: problem.range, newText: '#'.repeat(level) }],
          isPreferred: true,
        },
      ];
    }
    case 'field-missing': {
      const wanted = template.fields.find(({ field }) => field.range === problem.templateRange);
      return wanted
        ? [
            {
              title: `Insert the field "${wanted.field.key}"`,
              edits: [fieldInsertion(match, wanted, today)],
              isPreferred: true,
            },
          ]
        : [];
    }
    default: {
      const pair = fieldPairs.find(({ found }) => isHere(found.range));
      return pair ? valueFixes(match, pair, problem, today) : [];
    }
  }
}

/** Inserts all missing sections at once; undefined where fewer than two are missing. */
export function fixAllMissing(match: Match): Fix | undefined {
  const missing = missingSections(match);
  return missing.length > 1
    ? { title: `Insert all ${missing.length} missing sections`, edits: insertions(match, missing), isPreferred: false }
    : undefined;
}

function valueFixes(match: Match, pair: FieldPair, problem: Problem, today: string): Fix[] {
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

/** Several sections that belong to one place are inserted there together, in the template's order. */
function insertions(match: Match, missing: readonly TemplateSection[]): TextEdit[] {
  const { text } = match.document;
  const newline = lineEndingOf(text);
  const byPlace = new Map<number, string[]>();
  for (const wanted of missing) {
    const at = sectionEnd(match, wanted);
    byPlace.set(at, [...(byPlace.get(at) ?? []), skeletonFor(match, wanted, 'text')]);
  }
  return [...byPlace].map(([at, skeletons]) => {
    const before = text.slice(0, at);
    const gap =
      before.trim() === ''
        ? ''
        : before.endsWith(`${newline}${newline}`)
          ? ''
          : before.endsWith('\n')
            ? newline
            : `${newline}${newline}`;
    const isLast = text.slice(at).trim() === '';
    return {
      range: { start: at, end: at },
      newText: gap + skeletons.join(`${newline}${newline}`) + (isLast ? newline : `${newline}${newline}`),
    };
  });
}
