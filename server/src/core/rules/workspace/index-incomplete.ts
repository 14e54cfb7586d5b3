import type { RuleInfo } from '../rule.ts';

/** About any document that holds an index, so that it is checked elsewhere: see `judgeIndexes`. */
export const indexIncomplete = {
  id: 'index-incomplete',
  summary: 'A table of proposals leaves some of them out.',
  severity: 'information',
  needs: 'around',
} as const satisfies RuleInfo;
