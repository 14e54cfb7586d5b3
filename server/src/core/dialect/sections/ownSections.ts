import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const isOwnSections = spoken((lexicon) => lexicon.ownSections, 'whole');

/** A heading over advice on the sections that a proposal may have of its own. */
export const ownSections: Recogniser<SectionPlace> = {
  id: 'own-sections',
  weight: 8.5,
  find: ({ section }) => (isOwnSections(section.key) ? section.heading.title : undefined),
  examples: ['## Other sections', '## Additional Sections', '## Weitere Abschnitte', '## 其他章节'],
  counterExamples: ['## Other concerns', '## Sections affected'],
};
