import { requirementMark } from '../../document/requirementMark.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

/** A mark of either kind in a heading, also as a comment. */
export function markOf({ section }: SectionPlace): ReturnType<typeof requirementMark> {
  return requirementMark(
    section.title.replace(/<!--((?:(?!<!--)[\s\S])*?)-->/g, (_, words: string) => `(${words.trim()})`),
  );
}

export const markInHeading: Recogniser<SectionPlace> = {
  id: 'optional-mark-in-heading',
  weight: 10,
  find: (place) => (markOf(place) === 'optional' ? place.section.heading.title : undefined),
  examples: [
    '## Rollout (optional)',
    '## Rollout (Optional):',
    '## Rollout *(if applicable)*',
    '## Rollout <!-- optional -->',
    '## Rollout [where needed]',
    '## Rollout (only for breaking changes)',
    '## Rollout (only needed for hardware)',
    '## Rollout (if data moves)',
    '## Ablauf (nur bei neuen Daten)',
    '## Ablauf (falls zutreffend)',
    '## Déploiement (facultatif)',
    '## Despliegue (opcional)',
    '## 发布（可选）',
    '## リリース（任意）',
  ],
  counterExamples: [
    '## Optional features',
    '## Rollout (required for all, if late)',
    '## Rollout (why and when)',
    '## Rollout (required)',
    '## Rollout',
    '## Options',
  ],
};
