import * as l10n from '@vscode/l10n';
import {
  type Entry,
  isTaken,
  type Match,
  nextNumber,
  type ProposalIndex,
  placesOfNumber,
  type Renumbering,
  type RootText,
  renumber,
  rowOf,
  shownNumber,
  withNumber,
} from '../core/index.ts';
import type { UnseenBranches } from '../files/branchPaths.ts';
import { checkedNames, PathError } from '../files/checkPath.ts';
import type { Host } from '../files/host.ts';
import { localTime } from '../files/localDate.ts';
import { suggestPath } from '../files/suggestPath.ts';

/** A proposal that is to have another number. */
export interface ToRenumber {
  readonly index: ProposalIndex;
  readonly entry: Entry;
  readonly match: Match;
  /** The number as somebody wrote it; undefined for the next free one. */
  readonly wanted: string | undefined;
  /** All Markdown of the root, as it is now. */
  readonly texts: readonly RootText[];
  /** Whether git may be asked for what stands on other branches. */
  readonly trusted: boolean;
  /** See `NewNumber`. */
  readonly isSure?: (path: string) => boolean;
}

export interface RenumberingPlan extends Renumbering {
  readonly number: number;
  /** Where the proposal will stand. */
  readonly path: string;
  /** Branches that may have the number as well: there was no time for them. */
  readonly unseen?: UnseenBranches;
}

/**
 * What has to change so that a proposal has another number, the next free one over the folder's files and all branches unless told.
 * @throws PathError with words for the user
 */
export async function planRenumbering(host: Host, plan: ToRenumber): Promise<RenumberingPlan> {
  const { index, entry, match, wanted, texts, trusted, isSure } = plan;
  const { path, number: present } = entry;
  if (present === undefined) throw new PathError(l10n.t('`{0}` has no number in its name.', path));
  const date = localTime();
  const folder = rowOf(path);
  const { naming, elsewhere, unseen } = await suggestPath(host, {
    template: match.template,
    title: 'x',
    date,
    folder,
    trusted,
  });
  const others = [...texts.map((text) => text.path), ...elsewhere].filter((other) => other !== path);
  const isFree = (number: number) => !isTaken(naming, others, number, date);
  let number = wanted === undefined ? nextNumber(naming, [...others, path], date) : numberOf(wanted);
  if (number === undefined)
    throw new PathError(l10n.t('Numbers are not given by the folder here. Say which one it is to be.'));
  if (wanted === undefined) while (!isFree(number)) number++;
  else if (!isFree(number)) throw new PathError(l10n.t('The number {0} is taken.', wanted));
  if (number === present) throw new PathError(l10n.t('`{0}` has the number {1} already.', path, number));
  const to = withNumber(naming, path, shownNumber(naming, number));
  checkedNames(to);
  const renumbered = { entry: { ...entry, number: present }, said: placesOfNumber(match, entry) };
  return {
    number,
    path: to,
    ...(unseen && { unseen }),
    ...renumber(index, renumbered, { number, path: to, ...(isSure && { isSure }) }, texts),
  };
}

const MAX_DIGITS = 6;

/** @throws PathError */
function numberOf(wanted: string): number {
  const digits = /^\d+$/.exec(wanted.trim())?.[0] ?? '';
  if (digits === '' || digits.length > MAX_DIGITS || Number(digits) === 0)
    throw new PathError(l10n.t('`{0}` is no number that a proposal can have.', wanted));
  return Number(digits);
}
