import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { ValuePlace } from './valuePlace.ts';

const isKind = spoken((lexicon) => [...lexicon.kinds, ...lexicon.groups], 'whole');

/** What kind of thing to write, where each proposal has its own: "People | Team". */
export const kindOfValue: Recogniser<ValuePlace> = {
  id: 'kind-of-value',
  weight: 5,
  find: ({ value }) => (isKind(wordsOf(value)) ? { start: 0, end: value.length } : undefined),
  examples: [
    '- Deciders: People / Team / Board',
    '- Sponsor: Person | Team | Board',
    '- Betrifft: Personen | Teams | Gremium',
  ],
  counterExamples: ['- Risk: Low | Medium | High'],
};
