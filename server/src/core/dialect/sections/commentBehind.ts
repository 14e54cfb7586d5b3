import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysOptional = spoken((lexicon) => lexicon.optional, 'anywhere');
const COMMENT_BEHIND = /^[^\n]*\S[ \t]*(<!--[^<>\n]*-->)\s*$/;

/** A comment behind the one line that is all of the section, as behind the status to choose. */
export const commentBehind: Recogniser<SectionPlace> = {
  id: 'optional-comment-behind',
  weight: 8.5,
  find: ({ document: { text }, section: { blocks } }) => {
    const [only, ...others] = blocks;
    const comment = only && others.length === 0 && COMMENT_BEHIND.exec(text.slice(only.start, only.end))?.[1];
    if (!only || !comment || !saysOptional(wordsOf(comment))) return undefined;
    const start = text.indexOf(comment, only.start);
    return { start, end: start + comment.length };
  },
  examples: [
    '## Status\n\n[Proposed | Accepted | Rejected] <!-- optional -->',
    '## Estado\n\n[Propuesto | Aceptado] <!-- opcional -->',
  ],
  counterExamples: [
    '## Status\n\n[Proposed | Accepted] <!-- required -->',
    '## Rollout\n\n[steps] <!-- optional -->\n\nAnd dates.',
  ],
};
