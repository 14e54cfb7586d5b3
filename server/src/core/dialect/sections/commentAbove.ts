import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysOptional = spoken((lexicon) => lexicon.optional, 'anywhere');
const REACH = 300;

/** A comment on the line above the heading, alone there: one at the end of a text or of a long comment belongs to the section before. */
export const commentAbove: Recogniser<SectionPlace> = {
  id: 'optional-comment-above',
  weight: 8.5,
  find: ({ document: { text, sections }, section }) => {
    const { start } = section.heading;
    const from = Math.max(0, start - REACH);
    const above = text.slice(from, start).trimEnd();
    const comment = /(?:^|\n)(<!--[^<>\n]*-->)$/.exec(above)?.[1];
    if (comment === undefined || !saysOptional(wordsOf(comment))) return undefined;
    const at = from + above.length - comment.length;
    return isAllOfSection(text, sections[section.index - 1], at, start)
      ? undefined
      : { start: at, end: at + comment.length };
  },
  examples: [
    '<!-- This is an optional element. -->\n## Rollout',
    'Why.\n\n<!-- optional: for large changes -->\n\n## Rollout',
  ],
  counterExamples: ['Why.\n\n<!-- for large changes -->\n\n## Rollout', 'Why. <!-- optional -->\n\n## Rollout'],
};

/** Whether a comment is all that the section before holds, and stands as near to that one's heading: then it is about that one. */
function isAllOfSection(
  text: string,
  before: { readonly heading: { readonly end: number } } | undefined,
  at: number,
  next: number,
): boolean {
  if (!before) return false;
  const gap = text.slice(before.heading.end, at);
  const behind = text.slice(text.indexOf('-->', at) + 3, next);
  return gap.trim() === '' && gap.split('\n').length <= behind.split('\n').length;
}
