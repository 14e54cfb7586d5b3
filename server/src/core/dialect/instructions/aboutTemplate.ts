import { headingKey } from '../../document/headingKey.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';

const isAboutTemplate = spoken(({ author }) => author.aboutTemplate, 'anywhere');

/** A heading over words on the template itself. */
export const aboutTemplate: Recogniser<string> = {
  id: 'about-the-template',
  weight: 7,
  find: (title) => (isAboutTemplate(headingKey(title)) ? { start: 0, end: title.length } : undefined),
  examples: ['How to use this template', 'Template guidelines', 'Notes for the author', 'About this template'],
  counterExamples: ['How to use the API', 'Page templates', 'Notes'],
};
