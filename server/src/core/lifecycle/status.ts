import { findAllowedValue } from '../dialect/lists/allowedValues.ts';
import { parseDocument } from '../document/proposalDocument.ts';
import { seenValue } from '../document/seenValue.ts';
import { BY_AND_REST } from '../language/notes.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import { stageOf } from '../matching/stage.ts';
import type { Template } from '../template/template.ts';

/** A proposal's status field with what the template has for it. */
export function statusPair({ fieldPairs }: Match): FieldPair | undefined {
  return fieldPairs.find(({ wanted }) => wanted.role === 'status');
}

/** A proposal's status as it is written; undefined where it has none, or the template's own text still stands there. */
export function statusOf(match: Match): string | undefined {
  const pair = statusPair(match);
  return pair && pair.found.value !== '' && !placeholderInField(match, pair) ? pair.found.value : undefined;
}

const MAX_SHOWN = 60;

/** A status as messages name it: on one line, without marks round it, and of several boxes the one with the tick. */
export function shownStatus(match: Match, value = statusOf(match) ?? ''): string {
  const allowed = statusPair(match)?.wanted.allowed;
  const ticked = allowed && /\[[xX]\]/.test(value) ? findAllowedValue(allowed, value) : undefined;
  const line = (ticked ?? seenValue(value)).replace(/[\s`]+/g, ' ').replace(/^[ *_"']{1,20}|[ *_"']{1,20}$/g, '');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).trimEnd()}…` : line || value;
}

/** A status without the example of what replaces the proposal: "superseded" for "superseded by ADR-0123". */
export function bareStatus(status: string): string {
  return stageOf(status) === 'closed' ? status.replace(BY_AND_REST, '') : status;
}

/** The status that another version of a proposal has, as it is written there. */
export function statusIn(text: string, template: Template): string | undefined {
  return statusOf(followTemplate(parseDocument(text), template));
}
