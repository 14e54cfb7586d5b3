import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { ValuePlace } from './valuePlace.ts';

const describes = spoken((lexicon) => lexicon.description, 'anywhere');

/** Words for what to write: "short plain-language status". */
export const describedValue: Recogniser<ValuePlace> = {
  id: 'described-value',
  weight: 7,
  find: ({ value }) => (describes(wordsOf(value)) ? { start: 0, end: value.length } : undefined),
  examples: [
    '- Status: Noted | Open | plain short wording',
    '- Status: Documented, Open, short plain-language status',
    '- Scope: Shop | Depot | your own words',
    '- Stand: Offen | Erledigt | kurze Beschreibung',
  ],
  counterExamples: ['- Status: Draft | Accepted | Rejected', '- Size: Short | Long | Very long'],
};
