import { type AllowedValues, findAllowedValue } from '../dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import { type Field, fieldName, holdsNothing } from '../document/field.ts';
import { readSectionField } from '../document/sectionField.ts';
import { seenValue } from '../document/seenValue.ts';
import { headingName } from '../document/usualKeys.ts';
import { isFieldFor } from '../language/fields.ts';
import { isProposalWord } from '../language/kinds.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { templateTextInField } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import { closest } from '../matching/nearMiss.ts';
import { stageOf } from '../matching/stage.ts';
import { statusPair } from './status.ts';
import { isSame } from './transitions.ts';

/** A place that says another status than the first one. */
export interface OtherStatus {
  readonly field: Field;
  /** Whether the two are of different stages; else they are only other words, of which the template lists not both. */
  readonly isOfOtherStage: boolean;
}

/**
 * The first place, beside the status field, where a proposal says its status again and says another one: in front matter and in a line
 * or a section. Undefined where it says it once, or the same twice.
 */
export function otherStatus(match: Match): OtherStatus | undefined {
  const pair = statusPair(match);
  if (!pair || holdsNothing(pair.found) || templateTextInField(pair)) return undefined;
  const { wanted } = pair;
  const { allowed } = wanted;
  for (const field of placesOfStatus(match, pair.found)) {
    if (holdsNothing(field) || isUnchosen({ wanted, found: field })) continue;
    const said = seenValue(field.value);
    const isKnown = statusMeaning(said) !== undefined || (allowed && findAllowedValue(allowed, said) !== undefined);
    if (!isKnown && !isAskedFor(match, field)) continue;
    const [one, other] = [meantBy(pair.found, allowed), meantBy(field, allowed)];
    if (isSame(one, other)) continue;
    const [stage, otherStage] = [stageOf(one, allowed), stageOf(other, allowed)];
    const isOfOtherStage = stage !== undefined && otherStage !== undefined && stage !== otherStage;
    if (isOfOtherStage || (allowed && !allowed.isOpen)) return { field, isOfOtherStage };
  }
  return undefined;
}

/** Other fields of the head that are for the status, and main sections that are called so. */
function* placesOfStatus({ document, title, fields }: Match, first: Field): Iterable<Field> {
  yield* fields.filter(
    (field) => field !== first && field.spelling !== first.spelling && isForStatus(fieldName(field.key)),
  );
  for (const section of document.sections) {
    const isMain = section.parent === -1 || document.sections[section.parent] === title;
    if (section === title || !isMain || !isForStatus(headingName(section.title))) continue;
    const field = readSectionField(document.text, section);
    if (field && field.valueRange.start !== first.valueRange.start) yield field;
  }
}

/** "Status", "RFC status"; a "Build status" is that of something else. */
function isForStatus(name: string): boolean {
  return isFieldFor('status', name) && name.split(' ').slice(0, -1).every(isProposalWord);
}

/** Whether the template's text still stands there, or another list of what may be chosen. */
function isUnchosen(pair: FieldPair): boolean {
  return templateTextInField(pair) !== undefined || readAllowedValues(pair.found.value, true) !== undefined;
}

/** Whether the template has a list of statuses in the section that the field is, too. */
function isAskedFor({ template, alignment }: Match, { keyRange }: Field): boolean {
  const pair = alignment.pairs.find(({ found }) => found.heading.title.start === keyRange.start);
  const asked = pair && readSectionField(template.document.text, pair.wanted.section);
  return asked !== undefined && readAllowedValues(asked.value, true) !== undefined;
}

/** The status that is meant: a typing error is not another one. */
function meantBy({ value }: Field, allowed: AllowedValues | undefined): string {
  const seen = seenValue(value);
  if (!allowed) return seen;
  const known = findAllowedValue(allowed, seen);
  return known ?? (statusMeaning(seen) ? seen : (closest(seen, allowed.values) ?? seen));
}
