import { parseDocument } from '../document/proposalDocument.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import type { Template } from '../template/template.ts';
import { type Stage, stageOf } from './stage.ts';

/** A proposal's status field with what the template has for it. */
export function statusPair({ fieldPairs }: Match): FieldPair | undefined {
  return fieldPairs.find(({ wanted }) => wanted.role === 'status');
}

/** A proposal's status as it is written; undefined where it has none, or the template's own text still stands there. */
export function statusOf(match: Match): string | undefined {
  const pair = statusPair(match);
  return pair && pair.found.value !== '' && !placeholderInField(match, pair) ? pair.found.value : undefined;
}

/** How far a proposal has come; undefined in doubt. */
export function stageOfProposal(match: Match): Stage | undefined {
  const status = statusOf(match);
  return status === undefined ? undefined : stageOf(status, statusPair(match)?.wanted.allowed);
}

/** The status that another version of a proposal has, as it is written there. */
export function statusIn(text: string, template: Template): string | undefined {
  return statusOf(followTemplate(parseDocument(text), template));
}
