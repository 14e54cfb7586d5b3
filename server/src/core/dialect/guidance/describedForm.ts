import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';

const isForm = spoken((lexicon) => lexicon.headings.guidance, 'whole');

/** A heading over how the section is to be written: "Recommended structure". */
export const describedForm: Recogniser<SectionPlace> = {
  id: 'heading-on-the-form',
  weight: 7,
  find: ({ section }) => (isForm(section.key) ? section.heading.title : undefined),
  examples: [
    '## Rollout\n\n### Recommended structure\n\nSteps, then dates.',
    '## Rollout\n\n### Suggested Outline',
    '## Rollout\n\n### How to write this section',
    '## Rollout\n\n### What to include',
    '## Rollout\n\n### Writing tips',
    '## Ablauf\n\n### Empfohlener Aufbau',
    '## Déploiement\n\n### Structure recommandée',
    '## Despliegue\n\n### Estructura recomendada',
    '## 发布\n\n### 建议结构',
  ],
  counterExamples: [
    '## Rollout\n\n### Structure',
    '## Rollout\n\n### Recommended tools',
    '## Rollout\n\n### Format of messages',
    '## Rollout\n\n### Examples',
  ],
};
