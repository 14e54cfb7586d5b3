import { refusesRemoval } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalSection, 'anywhere');

const isNeededOnly = spoken((lexicon) => lexicon.neededOnly, 'start');
/** An item speaks of itself. */
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s/;

/** A sentence about the section itself: "This section can be skipped", "If there are none, remove this section". */
export const mayBeLeftOut: Recogniser<SectionPlace> = {
  id: 'may-be-left-out',
  weight: 6.5,
  find: ({ advice }) =>
    advice.find(
      ({ words, source }, i) =>
        (saysSo(words) && !refusesRemoval(words)) || (isNeededOnly(words) && (i === 0 || !ITEM.test(source))),
    )?.range,
  examples: [
    '## Rollout\n\nThis section can be skipped for small changes.',
    '## Rollout\n\nIf there are none, remove this section.',
    '## Rollout\n\nSteps and dates.\n\nTHIS SECTION MUST BE REMOVED BEFORE RATIFICATION',
    '## Rollout\n\nWhy it is needed. This section might not always exist.',
    '## Rollout\n\nFeel free to remove this.',
    '## Rollout\n\nWhat has to be done? If none, delete.',
    '## Rollout\n\nThis part is only needed for hardware.',
    '## Rollout\n\nNot required for bug fixes.',
    '## Rollout\n\nRequired only when an API changes.',
    '## Rollout\n\nSteps and dates. Only needed for hardware.',
    '## Rollout\n\n[This technical section is required for Protocol proposals but optional for other categories. Name the steps.]',
    '## Rollout\n\n<!-- It is fine to remove this section. -->',
    '## Ablauf\n\nDieser Abschnitt ist optional.',
    '## Ablauf\n\nDer Abschnitt kann entfallen.',
    '## Ablauf\n\nWas ist zu tun? Falls keine, löschen.',
    '## Ablauf\n\nSchritte. Nur für neue Daten nötig.',
    '## Déploiement\n\nCette section peut être omise.',
    '## Despliegue\n\nEsta sección es opcional.',
    '## 发布\n\n本节可以省略。',
    '## リリース\n\nこの節は任意です。',
  ],
  counterExamples: [
    '## Rollout\n\nDo not remove this section.',
    '## Rollout\n\nPlease don’t delete this section.',
    '## Rollout\n\nNever skip this section.',
    '## Rollout\n\nSay which steps are only needed for hardware.',
    '## Rollout\n\n- steps\n- only needed for hardware: the dates',
    '## Rollout\n\nWhy.\n\n<!-- You may remove this section. -->',
  ],
};
