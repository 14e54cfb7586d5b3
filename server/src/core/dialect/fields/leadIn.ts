import { freesFields } from '../../language/advice.ts';
import type { Recogniser } from '../clue.ts';
import { sentencesIn } from '../sentence.ts';
import type { FieldPlace } from './fieldPlace.ts';

const REACH = 200;

/** A sentence above a group of fields that is about all of them: "Add the following fields as needed:". */
export const leadIn: Recogniser<FieldPlace> = {
  id: 'lead-in-above',
  weight: 7.5,
  find: ({ document: { text }, field, neighbours }) => {
    const at = field.range.start;
    const start = groupStartsOf(text, neighbours).get(at) ?? lineStart(text, at);
    const from = Math.max(0, start - REACH);
    const above = text.slice(from, start);
    const paragraph = above.trimEnd().lastIndexOf('\n\n');
    const sentences = sentencesIn(text, { start: from + (paragraph < 0 ? 0 : paragraph), end: start });
    return [...sentences].find(({ words }) => freesFields(words))?.range;
  },
  examples: ['- Status: Draft\n\n*During the review, add the following fields as needed:*\n\n- Sponsor: [name]'],
  counterExamples: ['- Status: Draft\n\nFill in the following fields:\n\n- Sponsor: [name]'],
};

type Neighbours = FieldPlace['neighbours'];

/** By where a field begins where the group begins that it stands in: fields right above each other. All at once: each by itself would look through all. */
function groupStartsOf(text: string, neighbours: Neighbours): ReadonlyMap<number, number> {
  const known = groupStarts.get(neighbours);
  if (known) return known;
  const fields = neighbours.toSorted((a, b) => a.range.start - b.range.start);
  const starts = new Map<number, number>();
  for (const [i, { range }] of fields.entries()) {
    const above = fields[i - 1];
    starts.set(range.start, startBelow(text, above, above && starts.get(above.range.start), range.start));
  }
  groupStarts.set(neighbours, starts);
  return starts;
}

const groupStarts = new WeakMap<Neighbours, ReadonlyMap<number, number>>();

/** Where the group of a field begins: with that of the one above, if nothing is between the two. */
function startBelow(
  text: string,
  above: Neighbours[number] | undefined,
  start: number | undefined,
  at: number,
): number {
  const own = lineStart(text, at);
  if (!above || start === undefined) return own;
  const between = text.slice(above.range.end, own);
  return between.trim() !== '' || /\n[ \t]*\r?\n/.test(between) ? own : start;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
