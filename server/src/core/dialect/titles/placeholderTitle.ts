import type { Recogniser } from '../clue.ts';
import type { TitlePlace } from './titlePlace.ts';

/** The first placeholder that is neither number nor day. */
export const placeholderTitle: Recogniser<TitlePlace> = {
  id: 'title-in-brackets',
  weight: 7,
  find: ({ placeholders }) => placeholders[0],
  examples: ['RFC: [Title]', '{short title}', '<Feature>'],
  counterExamples: ['Title', 'Feature name'],
};
