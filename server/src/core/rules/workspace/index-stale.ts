import type { RuleInfo } from '../rule.ts';

/** About any document that holds an index, so that it is checked elsewhere: see `judgeIndexes`. */
export const indexStale = {
  id: 'index-stale',
  summary: 'An index does not say what the proposals say.',
  severity: 'information',
  needs: 'around',
} as const satisfies RuleInfo;
