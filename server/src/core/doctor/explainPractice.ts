import { absenceOf } from '../index/facts.ts';
import type { Practice } from '../practice/practice.ts';
import type { ExplainedPractice } from './explanation.ts';

/** What the proposals do with a section or field that is required; nothing where too few are known. */
export function explainPractice(
  practice: Practice | undefined,
  kind: 'section' | 'field',
  name: string,
  isRequired: boolean,
): { readonly practice?: ExplainedPractice } {
  const share = isRequired ? practice?.newest(absenceOf(kind, name)) : undefined;
  if (!share?.isEnough) return {};
  return { practice: { without: share.otherwise, of: share.asked, isDropped: share.isDropped } };
}
