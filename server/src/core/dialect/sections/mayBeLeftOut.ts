import { refusesRemoval } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalSection, 'anywhere');

/** A sentence about the section itself: "This section can be skipped", "If there are none, remove this section". */
export const mayBeLeftOut: Recogniser<SectionPlace> = {
  id: 'may-be-left-out',
  weight: 6.5,
  find: ({ advice }) => advice.find(({ words }) => saysSo(words) && !refusesRemoval(words))?.range,
  examples: [
    '## Rollout\n\nThis section can be skipped for small changes.',
    '## Rollout\n\nIf there are none, remove this section.',
    '## Rollout\n\nSteps and dates.\n\nTHIS SECTION MUST BE REMOVED BEFORE RATIFICATION',
    '## Rollout\n\nWhy it is needed. This section might not always exist.',
    '## Rollout\n\nFeel free to remove this.',
    '## Rollout\n\n<!-- It is fine to remove this section. -->',
    '## Ablauf\n\nDieser Abschnitt ist optional.',
    '## Ablauf\n\nDer Abschnitt kann entfallen.',
    '## Déploiement\n\nCette section peut être omise.',
    '## Despliegue\n\nEsta sección es opcional.',
    '## 发布\n\n本节可以省略。',
    '## リリース\n\nこの節は任意です。',
  ],
  counterExamples: [
    '## Rollout\n\nDo not remove this section.',
    '## Rollout\n\nPlease don’t delete this section.',
    '## Rollout\n\nNever skip this section.',
    '## Rollout\n\nWhy.\n\n<!-- You may remove this section. -->',
  ],
};
