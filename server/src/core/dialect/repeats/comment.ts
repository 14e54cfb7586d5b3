import { requirementMark } from '../../document/requirementMark.ts';
import type { Recogniser } from '../clue.ts';

/** A label whose name is a comment. */
export const comment: Recogniser<string> = {
  id: 'name-in-comment',
  weight: 7,
  find: (title) => {
    const found = /^[^:：]{1,60}[:：]\s*(<!--((?:(?!<!--).)+?)-->)\s*$/.exec(title);
    const [, mark = '', words = ''] = found ?? [];
    return !found || requirementMark(`x (${words.trim()})`)
      ? undefined
      : { start: title.indexOf(mark), end: title.length };
  },
  examples: ['Requirement: <!-- name -->', 'Scenario: <!-- what happens -->'],
  counterExamples: ['Rollout: <!-- optional -->', 'Rollout <!-- see the guide -->', '<!-- name -->'],
};
