import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const opens = spoken((lexicon) => lexicon.optionalOpening, 'start');

/** The first words of a section's advice: "Optional. …", "Omit if …". */
export const opening: Recogniser<SectionPlace> = {
  id: 'optional-opening',
  weight: 6.5,
  find: (place) => (place.opening && opens(place.opening.words) ? place.opening.range : undefined),
  examples: [
    '## Rollout\n\nOptional.',
    '## Rollout\n\n*Optional* – steps and dates.',
    '## Rollout\n\n> **Optional** – what else did you think of?',
    '## Rollout\n\n(Optional) What else?',
    '## Rollout\n\n<!-- Optional. Remove if not needed. -->',
    '## Rollout\n\nOmit this section if nothing ships.',
    '## Rollout\n\nLeave out if not applicable.',
    '## Rollout\n\nInclude only if an API changes.',
    '## Rollout\n\nOnly fill this in for breaking changes.',
    '## Rollout\n\n_Skip this if you have none._',
    '## 发布\n\n可选：步骤和日期。',
    '## Rollout\n\nMay be removed.',
    '## Rollout\n\nNot always needed.',
    '## Rollout\n\nThis might not always exist.',
    '## Rollout\n\nYou can leave this section out.',
    '## Rollout\n\nNot every proposal needs this.',
    '## Ablauf\n\nKann entfallen.',
    '## Déploiement\n\nPeut être supprimé.',
    '## Despliegue\n\nPuede omitirse.',
    '## Lançamento\n\nPode ser removido.',
    '## 发布\n\n可以删除。',
    '## リリース\n\n省略してもよい。',
  ],
  counterExamples: [
    '## Rollout\n\nOptions that were weighed.',
    '## Rollout\n\nInclude steps and dates.',
    '## Rollout\n\nRequired by law.',
  ],
};
