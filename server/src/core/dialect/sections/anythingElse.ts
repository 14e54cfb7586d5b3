import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const asksForTheRest = spoken((lexicon) => lexicon.anythingElse, 'start');

/** Advice that asks for whatever is left to say: there may be nothing. */
export const anythingElse: Recogniser<SectionPlace> = {
  id: 'anything-else',
  weight: 3,
  find: ({ opening }) => (opening && asksForTheRest(opening.words) ? opening.range : undefined),
  examples: [
    '## Notes\n\n[Any additional notes, links, or references]',
    '## Notes\n\nAny other information that reviewers may need.',
    '## Notes\n\nAnything else?',
    '## Notes\n\n<!-- Additional notes. -->',
    '## Anmerkungen\n\nWeitere Hinweise und Links.',
    '## Notas\n\nCualquier otra información.',
    '## Notes\n\nToute autre information utile.',
    '## Notas\n\nInformações adicionais.',
    '## 備考\n\nその他の補足。',
    '## 备注\n\n其他信息。',
  ],
  counterExamples: [
    '## Alternatives\n\nAny other designs that were considered.',
    '## Notes\n\nName additional notes.',
    '## Costs\n\nAdditional hardware that is needed.',
  ],
};
