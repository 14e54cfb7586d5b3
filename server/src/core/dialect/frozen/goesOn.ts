import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';
import { isQuestion } from '../sentence.ts';

const saysSo = spoken(({ lifecycle }) => lifecycle.goesOn, 'anywhere');

/** A sentence by which a section is written on when the proposal is settled: "Keep this section up to date". */
export const goesOn: Recogniser<SectionPlace> = {
  id: 'goes-on-when-settled',
  weight: 5,
  find: ({ advice }) => advice.find(({ words, source }) => !isQuestion(source) && saysSo(words))?.range,
  examples: [
    '## Rollout\n\nKeep this section up to date.',
    '## Milestones\n\nUpdate this section as work goes on.',
    '## Risks\n\nA living list.',
    '## Umsetzung\n\nDiesen Abschnitt aktuell halten.',
    '## Suivi\n\nTenir cette section à jour.',
    '## Avance\n\nMantener esta sección actualizada.',
    '## Andamento\n\nManter esta seção atualizada.',
    '## 进展\n\n持续更新。',
    '## 進捗\n\n随時更新する。',
  ],
  counterExamples: [
    '## Rollout\n\nHow do we keep it up to date?',
    '## Caching\n\nSay how the cache is kept up to date.',
  ],
};
