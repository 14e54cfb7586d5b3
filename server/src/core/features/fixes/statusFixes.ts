import * as l10n from '@vscode/l10n';
import { findAllowedValue } from '../../dialect/lists/allowedValues.ts';
import { isSame, nextOf } from '../../lifecycle/transitions.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import { changeStatus } from '../changeStatus/changeStatus.ts';
import { valueEdit } from './fieldValue.ts';
import type { Draft, FixOptions } from './fix.ts';

/** What another status may ask for: an accepted proposal for its approvals, and for what is assigned to it late. */
export const STATUS_ASKS_FOR = [
  'approval-missing',
  'question-open',
  'task-incomplete',
  'placeholder-leftover',
  'field-empty',
  'section-unfilled',
];

/** Gives a proposal another status with all that goes with it: as Change Status does. */
export function statusFix(match: Match, status: string, { today, author }: FixOptions): Draft[] {
  const edits = changeStatus(match, { status, today, ...(author !== undefined && { author }) });
  if (!edits) return [];
  const title = l10n.t('Change status to "{0}"', status);
  return [{ title, edits, isPreferred: false, status, mayBring: STATUS_ASKS_FOR }];
}

/** Gives a proposal the status of the last commit back, or one that may follow that one. */
export function fixTransition(match: Match, pair: FieldPair, options: FixOptions): Draft[] {
  const { committedStatus, transitions } = options;
  if (committedStatus === undefined) return [];
  const { allowed } = pair.wanted;
  const named = (value: string) => (allowed && findAllowedValue(allowed, value)) ?? value;
  const committed = named(committedStatus);
  const next = (nextOf(committed, transitions) ?? []).map(named).filter((status) => !isSame(status, committed));
  return [
    {
      title: l10n.t('Change back to "{0}"', committed),
      edits: [valueEdit(match, pair, committedStatus)],
      isPreferred: false,
      status: committed,
      mayBring: STATUS_ASKS_FOR,
    },
    ...next.flatMap((status) => statusFix(match, status, options)),
  ];
}
