import { aboutOf, headingWords } from '../../language/headingWords.ts';
import { folded } from '../../language/phrases.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';

/** An example of the section itself: "Example rollout" in "Rollout". */
export const exampleOfOuter: Recogniser<SectionPlace> = {
  id: 'example-of-the-section',
  weight: 7,
  find: ({ section, outer }) => {
    const words = folded(section.key).split(' ');
    const named = aboutOf(outer?.key ?? '').join(' ');
    const isNamed = (rest: string) => rest === named || (named.includes(' ') && rest.startsWith(`${named} `));
    const isExample = words.some(
      (_, i) =>
        headingWords('example').has(words.slice(0, i + 1).join(' ')) &&
        isNamed(aboutOf(words.slice(i + 1).join(' ')).join(' ')),
    );
    return named !== '' && isExample ? section.heading.title : undefined;
  },
  examples: [
    '## Rollout\n\n### Example rollout\n\nOn Monday we begin.',
    '## Rollout steps\n\n### Example: rollout step',
    '## Rollout\n\n### Sample of a rollout',
    '## Working group\n\n### Example working group composition',
    '## Ablauf\n\n### Beispiel für den Ablauf',
  ],
  counterExamples: [
    '## Rollout\n\n### Example usage',
    '## Rollout\n\n### Example',
    '## Rollout\n\n### Rollout example',
  ],
};
