import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';

const isOnForm = spoken((lexicon) => lexicon.headings.forAuthors, 'anywhere');

/** Advice that says that what stands below its heading is an example or advice: "The text below is an example". */
export const speaksOfItself: Recogniser<SectionPlace> = {
  id: 'says-that-it-explains',
  weight: 7,
  find: ({ opening }) => (opening && isOnForm(opening.words) ? opening.range : undefined),
  examples: [
    '## Rollout\n\n### By region\n\nThis subsection is only an example.',
    '## Rollout\n\n### By region\n\nThe following is an example of a good answer.',
    '## Rollout\n\n### Examples\n\nThese are generalized examples to consider.',
    '## Rollout\n\n### By region\n\nDo not copy this heading.',
  ],
  counterExamples: [
    '## Rollout\n\n### By region\n\nGive an example.',
    '## Rollout\n\n### By region\n\nFor example, by train.',
  ],
};
