import { findPlaceholdersInText } from '../../document/placeholders.ts';
import { requirementMark } from '../../document/requirementMark.ts';
import type { Recogniser } from '../clue.ts';

/** Something to replace in the heading. */
export const placeholder: Recogniser<string> = {
  id: 'placeholder-in-heading',
  weight: 7,
  find: (title) => {
    const [first] = findPlaceholdersInText(title);
    return first && !requirementMark(title) ? { start: first.start, end: title.length } : undefined;
  },
  examples: ['[Name]', '{name of the option}', 'Requirement: [Name]', 'A-3.2.1 [Case]', 'Option <name>'],
  counterExamples: ['Rollout', 'Rollout [optional]', 'Rollout (if applicable)'],
};
