import { LEXICONS } from '../../language/lexicons.ts';
import { spoken } from '../../language/spoken.ts';
import { stageNamed } from '../../language/stageNamed.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';
import { isQuestion } from '../sentence.ts';

/** Those after the draft that a proposal comes to. */
const STAGES = ['review', 'accepted', 'implemented'] as const;
const isForLater = spoken(({ due }) => due.from, 'start');

/** Statuses are often English in templates of another language; where no spaces are between words, a language has its own alone. */
const isInStatus = spoken((lexicon) => {
  const statuses = (lexicon.isUnspaced ? [lexicon] : LEXICONS).flatMap(({ statuses: own }) =>
    STAGES.flatMap((stage) => own[stage]),
  );
  return lexicon.due.inStatus.map((sentence) => sentence.replace('%', `(${statuses.join('|')})`));
}, 'whole');

const MARK = /[([（][^()[\]（）]{1,120}[)\]）][*_]{0,3}$/;
const saysWhen = (words: string) => (isForLater(words) || isInStatus(words)) && stageNamed(words) !== undefined;

/** A sentence, or a mark in the heading, by which a section is asked for from a stage on: "Not required until targeted at a release". */
export const fromStage: Recogniser<SectionPlace> = {
  id: 'asked-for-from-a-stage',
  weight: 5,
  find: ({ advice, document: { text }, section: { heading } }) => {
    const mark = MARK.exec(text.slice(heading.title.start, heading.title.end));
    const start = heading.title.start + (mark?.index ?? 0);
    return mark && saysWhen(wordsOf(mark[0]))
      ? { start, end: start + mark[0].length }
      : advice.find(({ words, source }) => !isQuestion(source) && saysWhen(words))?.range;
  },
  examples: [
    '## Rollout\n\n**Note:** *Section not required until targeted at a release.*',
    '## Rollout\n\nRequired before acceptance.',
    '## Rollout\n\n(This section must be completed before the release.)',
    '## Rollout\n\nFill in when accepted.',
    '## Rollout\n\nRequired for Accepted only.',
    '## Rollout (required for Accepted)',
    '## Rollout\n\nOnly required for Implemented proposals. Steps and dates.',
    '## Rollout\n\n*Needed in status “In Review” and later*',
    '## Rollout\n\nSteps and dates. To be completed after the proposal is approved.',
    '## Ablauf\n\nNur für Accepted erforderlich.',
    '## Ablauf\n\nErst nach der Freigabe ausfüllen.',
    '## Déploiement\n\nÀ remplir après acceptation.',
    '## Despliegue\n\nCompletar después de la aprobación.',
    '## Implantação\n\nPreencher após a aprovação.',
    '## 发布\n\n批准后填写。',
    '## 发布\n\n仅在已接受状态下必填。',
    '## リリース\n\n承認後に記入する。',
  ],
  counterExamples: [
    '## Rollout\n\nWhat is needed before the release?',
    '## Rollout\n\nRequired for all proposals.',
    '## Rollout\n\nRequired for final artifacts.',
    '## Rollout\n\nRequired for Draft only.',
    '## Rollout (required for all)',
    '## Rollout\n\nItems with a star are required before the release.',
    '## Rollout\n\nName what has to happen before the change is implemented.',
    '## Rollout\n\nFill in when you know the steps.',
  ],
};
