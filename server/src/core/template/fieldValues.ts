import type { Recogniser } from '../dialect/clue.ts';
import type { AllowedValues } from '../dialect/lists/allowedValues.ts';
import { readInProse } from '../dialect/lists/inProse.ts';
import { oneAnItem } from '../dialect/lists/oneAnItem.ts';
import { withoutOpenValues } from '../dialect/lists/openValues.ts';
import { readList, type ValueList } from '../dialect/lists/readList.ts';
import { statusesWithCommas } from '../dialect/lists/statusesWithCommas.ts';
import { certaintyOf } from '../dialect/weigh.ts';
import type { Block } from '../document/block.ts';
import type { Field } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';
import type { Reason } from './template.ts';

export interface FieldValues {
  readonly allowed: AllowedValues;
  readonly reason: Reason;
}

/** How much less sure a list is that stands beside the value, and not in its place. */
const BESIDE = -1.5;

/**
 * The values that the template allows for a field, and where it says so: in the value itself, in a comment behind it, in a
 * note beside it, or in the advice of the section that the field is. What is read from prose is uncertain.
 */
export function readFieldValues(
  text: string,
  field: Field,
  isStatus: boolean,
  section: Section | undefined,
): FieldValues | undefined {
  for (const { list, range } of listsOf(text, field, isStatus, section)) {
    if (!list) continue;
    const allowed = withoutOpenValues(list.allowed);
    const clue = { ...list.clue, range: { start: range.start, end: range.end } };
    const reason: Reason = { range: clue.range, certainty: certaintyOf(clue.weight), clues: [clue] };
    return allowed && { allowed, reason };
  }
  return undefined;
}

interface Found {
  readonly list: ValueList | undefined;
  readonly range: Range;
}

function* listsOf(text: string, field: Field, isStatus: boolean, section: Section | undefined): Iterable<Found> {
  const { value, valueRange, range, comment, note, spelling } = field;
  yield { list: readList(value, isStatus), range: valueRange };
  if (isStatus) yield { list: foundBy(statusesWithCommas, value), range: valueRange };
  const behind = { start: valueRange.end, end: Math.max(valueRange.end, range.end) };
  for (const [source, range] of [[comment, behind] as const, [note, field.range] as const]) {
    if (!source) continue;
    yield { list: beside(readList(source, isStatus)), range };
    if (isStatus) yield { list: readInProse(source), range };
  }
  if (!isStatus) return;
  if (spelling !== 'section') yield { list: readInProse(value), range: valueRange };
  else for (const block of section?.blocks ?? []) yield* listsBelow(text, block);
}

/** In the advice of a section that is the field. */
function* listsBelow(text: string, block: Block): Iterable<Found> {
  const source = text.slice(block.start, block.end);
  const inLine = beside(readList(source.replace(/^[ \t]*>[ \t]?/gm, ''), true));
  // Commas make no list of a sentence.
  yield block.kind === 'list'
    ? { list: foundBy(oneAnItem, source), range: block }
    : { list: inLine && certaintyOf(inLine.clue.weight) !== 'uncertain' ? inLine : undefined, range: block };
  yield { list: readInProse(source), range: block };
}

function beside(list: ValueList | undefined): ValueList | undefined {
  return list && { ...list, clue: { ...list.clue, weight: list.clue.weight + BESIDE } };
}

function foundBy({ id, weight, find }: Recogniser<string, AllowedValues>, source: string): ValueList | undefined {
  const allowed = find(source);
  return allowed && { allowed, clue: { by: id, weight } };
}
