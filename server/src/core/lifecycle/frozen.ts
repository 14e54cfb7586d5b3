import { type FrozenFrom, frozenIn } from '../dialect/frozen/index.ts';
import { findAllowedValue } from '../dialect/lists/allowedValues.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { seenValue } from '../document/seenValue.ts';
import type { Match } from '../matching/match.ts';
import { isAgreed } from '../matching/stage.ts';
import type { Template } from '../template/template.ts';
import { wordsOf } from '../text/words.ts';
import { statusOf } from './status.ts';

const known = new WeakMap<ProposalDocument, { readonly from: FrozenFrom | undefined }>();

/** From which stage on a template says that proposals are not to be changed any more; undefined where it does not. */
function frozenFrom({ document, learned }: Template): FrozenFrom | undefined {
  if (learned) return undefined;
  const read = known.get(document) ?? { from: frozenIn(document)?.from };
  known.set(document, read);
  return read.from;
}

/**
 * Whether any proposal of a template may be frozen: only then an earlier text need be looked up.
 * @param said the statuses that the team names; undefined where it names none, and the template has its say
 */
export function mayBeFrozen(said: readonly string[] | undefined, template: Template): boolean {
  return said ? said.length > 0 : frozenFrom(template) !== undefined;
}

/**
 * Whether a proposal, as it was, is not to be changed any more.
 * @param said see `mayBeFrozen`; a stage means all statuses that stand for it
 */
export function isFrozen(match: Match, said: readonly string[] | undefined): boolean {
  const status = statusOf(match);
  if (status === undefined) return false;
  const { stage } = match;
  if (said) {
    const named = findAllowedValue({ values: said, isOpen: true }, seenValue(status));
    return named !== undefined || said.some((one) => wordsOf(one) === stage);
  }
  const from = frozenFrom(match.template);
  return from === 'accepted' ? isAgreed(stage) : from !== undefined && stage === from;
}
