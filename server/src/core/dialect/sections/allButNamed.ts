import { refusesRemoval } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { Sentence } from '../sentence.ts';
import { isNamedIn } from './named.ts';
import type { SectionPlace } from './sectionPlace.ts';

const isOfOthers = spoken((lexicon) => lexicon.othersThanNamed, 'anywhere');
const isFree = spoken((lexicon) => [...lexicon.optional, ...lexicon.optionalSection], 'anywhere');
const startsWithOnly = spoken((lexicon) => lexicon.namedOnly, 'start');
const endsInRequired = spoken((lexicon) => lexicon.required, 'end');
const saysRequired = spoken((lexicon) => lexicon.required, 'anywhere');

/**
 * The words that name what is needed, where a sentence frees all the others: its own, and those of the sentence before where that
 * one says what is required. Undefined for any other sentence.
 */
export function neededBy(sentences: readonly Sentence[], i: number): string | undefined {
  const { words } = sentences[i] as Sentence;
  if (startsWithOnly(words) && endsInRequired(words)) return words;
  if (!isOfOthers(words) || !isFree(words) || refusesRemoval(words)) return undefined;
  const before = sentences[i - 1]?.words ?? '';
  return saysRequired(before) ? `${before} ${words}` : words;
}

/** A sentence above all sections that names those that are needed, this one not among them: "All but Context and Plan are optional". */
export const allButNamed: Recogniser<SectionPlace> = {
  id: 'all-but-named',
  weight: 6.5,
  find: ({ above, document, section }) =>
    above.find((_, i) => {
      const needed = neededBy(above, i);
      return (
        needed !== undefined &&
        !isNamedIn(needed, section) &&
        document.sections.some((other) => isNamedIn(needed, other))
      );
    })?.range,
  examples: [
    '# RFC\n\nAll sections but Context and Goals are optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nAll of the sections except Context can be omitted.\n\n## Context\n\n## Rollout',
    '# RFC\n\n- Status: Draft\n\n<!-- Only Context and Goals are required. -->\n\n## Context\n\n## Rollout',
    '# RFC\n\nOnly Context and Goals are required.\n\n## Context\n\n## Rollout',
    '# RFC\n\nContext and Goals are mandatory, everything else is optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nContext is required. All other sections are optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nAlle Abschnitte außer Kontext sind optional.\n\n## Kontext\n\n## Ablauf',
    '# RFC\n\nNur Kontext und Ziele sind erforderlich.\n\n## Kontext\n\n## Ablauf',
    '# RFC\n\nToutes les sections sauf Contexte sont facultatives.\n\n## Contexte\n\n## Déploiement',
    '# RFC\n\nTodas las secciones excepto Contexto son opcionales.\n\n## Contexto\n\n## Despliegue',
    '# RFC\n\nTodas as seções exceto Contexto são opcionais.\n\n## Contexto\n\n## Lançamento',
  ],
  counterExamples: [
    '# RFC\n\nAll sections but Context and Rollout are optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nOnly Context and Rollout are required.\n\n## Context\n\n## Rollout',
    '# RFC\n\nOnly approved proposals are required.\n\n## Context\n\n## Rollout',
    '# RFC\n\nContext and Rollout are mandatory, everything else is optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nRollout is required. All other sections are optional.\n\n## Context\n\n## Rollout',
    '# RFC\n\nOnly Context is required for small changes.\n\n## Context\n\n## Rollout',
  ],
};
