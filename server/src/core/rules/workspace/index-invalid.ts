import type { RuleInfo } from '../rule.ts';

/** About any document that holds an index, so that it is checked elsewhere: see `judgeIndexes`. */
export const indexInvalid = {
  id: 'index-invalid',
  summary: 'The comments round an index cannot be understood.',
  severity: 'warning',
  needs: 'around',
} as const satisfies RuleInfo;
