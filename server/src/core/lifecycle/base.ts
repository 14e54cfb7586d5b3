import { parseDocument } from '../document/proposalDocument.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import type { Template } from '../template/template.ts';

/** A proposal as it was in an earlier revision. */
export interface Base {
  readonly text: string;
  /** As people call it: `origin/main`. */
  readonly revision: string;
}

const known = new WeakMap<Base, { readonly template: Template; readonly match: Match }>();

/** An earlier text beside the template that the proposal follows now. Read once for each. */
export function matchBefore(base: Base, template: Template): Match {
  const last = known.get(base);
  if (last?.template === template) return last.match;
  const match = followTemplate(parseDocument(base.text), template);
  known.set(base, { template, match });
  return match;
}
