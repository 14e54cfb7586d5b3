import type { RuleInfo } from '../rule.ts';

/** About any document that holds an index, so that it is checked elsewhere: see `judgeIndexes`. */
export const indexOutdated = {
  id: 'index-outdated',
  summary: 'A table of proposals has another status than the proposal.',
  severity: 'warning',
  needs: 'around',
} as const satisfies RuleInfo;
