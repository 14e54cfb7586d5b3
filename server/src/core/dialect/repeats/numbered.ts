import type { Recogniser } from '../clue.ts';

const NUMBERED =
  /^((?:\d{1,3}\.?){0,4}\s{0,4}\p{L}[\p{L}-]{0,40}(?: [\p{L}-]{1,40}){0,5}?)(?:\s{1,4}(?:\d{1,4}|[A-Z]|#)|\s?[:.…–—-][\s.…]{0,6}\d{1,4}|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\d{1,4})(?=\s{0,4}(?:$|[:：.–—([（【-](?!\d)))/u;

/** A name with a number or a letter, with or without what this copy is called. */
export const numbered: Recogniser<string> = {
  id: 'numbered-heading',
  weight: 7,
  find: (title) => {
    const [, stem] = NUMBERED.exec(title) ?? [];
    return stem === undefined ? undefined : { start: stem.length, end: title.length };
  },
  examples: [
    'Story 1',
    'Story 1 (Optional)',
    'Alternative A: Do nothing',
    'Use Case 1 (Priority: P1)',
    'User Story 2 - [Brief title] (Priority: P2)',
    'Phase 2: [Name]',
    '2.1 Option 1: [Name]',
    'Option #: …',
    'Reason... 2',
    '方案1：[名称]',
  ],
  counterExamples: ['Stories', 'Level 3 support', 'Use of HTTP/2', '2. Rollout', 'A plan'],
};
