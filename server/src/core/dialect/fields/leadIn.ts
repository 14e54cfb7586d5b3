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
    const start = groupStart(text, field.range.start, neighbours);
    const from = Math.max(0, start - REACH);
    const above = text.slice(from, start);
    const paragraph = above.trimEnd().lastIndexOf('\n\n');
    const sentences = sentencesIn(text, { start: from + (paragraph < 0 ? 0 : paragraph), end: start });
    return [...sentences].find(({ words }) => freesFields(words))?.range;
  },
  examples: ['- Status: Draft\n\n*During the review, add the following fields as needed:*\n\n- Sponsor: [name]'],
  counterExamples: ['- Status: Draft\n\nFill in the following fields:\n\n- Sponsor: [name]'],
};

/** Where the lines of fields begin that stand right above each other. */
function groupStart(
  text: string,
  at: number,
  neighbours: readonly { readonly range: { start: number; end: number } }[],
): number {
  const above = neighbours.filter(({ range }) => range.start < at).sort((a, b) => b.range.start - a.range.start);
  let start = lineStart(text, at);
  for (const { range } of above) {
    if (text.slice(range.end, start).trim() !== '' || /\n[ \t]*\r?\n/.test(text.slice(range.end, start))) break;
    start = lineStart(text, range.start);
  }
  return start;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
