import { isUsualKind } from '../../language/kinds.ts';
import type { Stage } from '../../language/lexicon.ts';
import { spoken } from '../../language/spoken.ts';
import { namesStage } from '../../language/stageNamed.ts';
import { hasUnspaced } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import { isQuestion, type Sentence } from '../sentence.ts';

const saysFrozen = spoken(({ lifecycle }) => lifecycle.frozen, 'anywhere');
const namesDocument = spoken(({ lifecycle }) => lifecycle.documents, 'anywhere');
const saysNotFrozen = spoken(({ lifecycle }) => lifecycle.notFrozen, 'anywhere');

/** Who names both means the first. */
const STAGES = ['accepted', 'implemented'] as const;

/** From which stage on a proposal's text is to stay as it is. */
export type FrozenFrom = Extract<Stage, 'accepted' | 'implemented'>;

/** A sentence by which a proposal is not changed any more from a stage on: "Immutable once accepted". It gives that stage. */
export const afterStage: Recogniser<Pick<Sentence, 'words' | 'source'>, FrozenFrom> = {
  id: 'frozen-after-a-stage',
  weight: 5,
  find: ({ words, source }) => {
    if (isQuestion(source) || !saysFrozen(words) || saysNotFrozen(words) || !isAboutProposals(words)) return undefined;
    return STAGES.find((stage) => namesStage(words, stage));
  },
  examples: [
    'Do not edit after acceptance.',
    'Immutable once accepted',
    'Once accepted, this document must not be changed.',
    'Accepted ADRs are immutable; supersede them.',
    'After approval, write a new RFC instead of editing this one.',
    'The text of an approved RFC is frozen.',
    'This record may no longer be modified once it is adopted.',
    'Once accepted or implemented, the text is frozen.',
    'Nach der Annahme unveränderlich.',
    'Angenommene ADRs dürfen nicht mehr geändert werden.',
    'Ce document ne doit plus être modifié après son acceptation.',
    'Una vez aprobado, este documento no debe modificarse.',
    'Após a aprovação, este documento não deve ser alterado.',
    '批准后不得修改。',
    '承認後は変更しないこと。',
  ],
  counterExamples: [
    'The cache may be implemented as an append-only log or as a table, as the team that runs it likes.',
    'Describe what is immutable in the data model.',
    'Is it immutable once accepted?',
    'Accepted ADRs are not immutable.',
    'Do not change the API before review.',
    'Fill in when accepted.',
    'Do not change the API after acceptance.',
    'After acceptance, this document may still be changed.',
  ],
};

/** So few words leave out what they are about. */
const SHORT = 6;
/** Nobody says it in a longer sentence. */
const LONG = 25;

/** Whether a sentence is about proposals, and not about what is proposed: data may be immutable, too. */
function isAboutProposals(words: string): boolean {
  const all = words.split(' ');
  if (all.length <= SHORT || hasUnspaced(words)) return true;
  return all.length <= LONG && (namesDocument(words) || all.some((word) => isUsualKind(word.replace(/s$/, ''))));
}
