import { inAnyCase } from '../../language/pattern.ts';
import type { Recogniser } from '../clue.ts';
import { inMarks } from './generatorMarks.ts';
import type { TitlePlace } from './titlePlace.ts';

const GENERATED = new RegExp(inMarks(inAnyCase(({ titles }) => titles.title.slice(0, 1))));

/** A variable that a generator of files fills in. */
export const generatedTitle: Recogniser<TitlePlace> = {
  id: 'title-of-a-generator',
  weight: 7,
  find: ({ source }) => {
    const match = GENERATED.exec(source);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  },
  examples: ['{{ adr.title }}', '<%= title %>', 'RFC: ${TITLE}', '{{ Titel }}'],
  counterExamples: ['Title', '{{ status }}'],
};
