import * as l10n from '@vscode/l10n';
import { fieldName } from '../../document/field.ts';
import { counterpartOf } from '../../language/counterparts.ts';
import { isFieldFor } from '../../language/fields.ts';
import { bareStatus } from '../../lifecycle/status.ts';
import type { Match } from '../../matching/match.ts';
import { isReplacement } from '../../matching/stage.ts';
import type { Problem } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edit.ts';
import { changeStatus } from '../changeStatus/changeStatus.ts';
import { counterpartEdits, type Replacement } from '../changeStatus/replacement.ts';
import { statusChoices } from '../changeStatus/statusChoices.ts';
import type { Draft } from './fix.ts';

/** A proposal, and how another one names it. */
export interface Named {
  readonly match: Match;
  readonly as: Replacement;
}

/** What mends a problem that shows among others only, in all documents at once. */
export interface SharedFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** In the other one. */
  readonly otherEdits: readonly TextEdit[];
}

/** What can mend a problem that a proposal has with another one; undefined where only an author can. */
export function fixBetween(own: Named, problem: Problem, other: Named, today: string): SharedFix | undefined {
  const name = fieldName(problem.subject);
  const isReplaced = isFieldFor('status', name) || isFieldFor('replacedBy', name);
  if (problem.rule === 'reference-one-sided') {
    const isWanted = isReplaced ? isReplaces : counterpartOf(name);
    const otherEdits = isWanted ? counterpartEdits(other.match, isWanted, own.as, today) : [];
    const title = l10n.t('Name this proposal in "{0}"', other.as.title);
    return otherEdits.length > 0 ? { title, edits: [], otherEdits } : undefined;
  }
  if (problem.rule !== 'status-outdated') return undefined;
  const [replaced, by] = isReplaced ? [own, other] : [other, own];
  const status = statusChoices(replaced.match)?.choices.find(({ value }) => isReplacement(value))?.value;
  const edits = status === undefined ? undefined : changeStatus(replaced.match, { status, replacement: by.as, today });
  if (!edits || status === undefined || edits.length === 0) return undefined;
  if (replaced === other)
    return {
      title: l10n.t('Change the status of "{0}" to "{1}"', other.as.title, bareStatus(status)),
      edits: [],
      otherEdits: edits,
    };
  return {
    title: l10n.t('Change the status to "{0}"', bareStatus(status)),
    edits,
    otherEdits: counterpartEdits(other.match, isReplaces, own.as, today),
  };
}

/** What gives a proposal the number of its file where it says another one; written as long as it was. */
export function fixNumber(
  { document: { text } }: Match,
  { range }: Problem,
  number: number | undefined,
): readonly Draft[] {
  if (number === undefined) return [];
  const written = text.slice(range.start, range.end);
  const newText = `${number}`.padStart(written.startsWith('0') ? written.length : 1, '0');
  return [{ title: l10n.t('Change to "{0}"', newText), edits: [{ range, newText }], isPreferred: true }];
}

function isReplaces(name: string): boolean {
  return isFieldFor('replaces', name);
}
