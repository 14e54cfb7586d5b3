import { isAgreed, stageOf } from '../../lifecycle/stage.ts';
import { stageOfProposal, statusOf, statusPair } from '../../lifecycle/status.ts';
import { isSame } from '../../lifecycle/transitions.ts';
import type { Match } from '../../matching/match.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { fieldInsertion } from '../fixes/fieldInsertion.ts';
import { insertSections } from '../fixes/sectionInsertion.ts';
import { after } from '../fixes/tryOut.ts';
import { type Replacement, replacedByEdits, statusText } from './replacement.ts';
import { approvalPlace, type Signature, signOffEdits } from './signOff.ts';
import { statusWanted } from './statusChoices.ts';
import { statusEdits } from './statusEdit.ts';
import { updatedEdits } from './updatedDate.ts';

export interface StatusChange extends Signature {
  /** One of the template's. */
  readonly status: string;
  /** What replaces the proposal, where the status says so. */
  readonly replacement?: Replacement;
}

/**
 * Gives a proposal another status, and all that goes with it by its template: the day of the last update, the signature of
 * an approval, the link to what replaces it. In each place as the proposal writes it.
 * @returns the smallest edits, in order; undefined where the status cannot be written so that it would be read again
 */
export function changeStatus(match: Match, change: StatusChange): readonly TextEdit[] | undefined {
  const { text } = match.document;
  const { status, replacement, today } = change;
  const allowed = statusWanted(match)?.allowed;
  const isApproval = isAgreed(stageOf(status, allowed)) && !isAgreed(stageOfProposal(match));
  let state: { match: Match; edits: readonly TextEdit[] } = { match, edits: [] };
  const then = (edit: (present: Match) => readonly TextEdit[]) => {
    const edits = edit(state.match);
    if (edits.length === 0) return;
    state = { match: after(state.match, edits), edits: composeEdits(text, state.edits, edits) };
  };
  then((present) => statusField(present, today));
  then((present) => {
    const pair = statusPair(present);
    const isYaml = pair?.found.spelling === 'yaml';
    return pair ? statusEdits(present, pair, statusText(status, replacement, isYaml), today) : [];
  });
  const written = statusOf(state.match);
  if (written === undefined || !isRead(written, status)) return undefined;
  if (replacement) then((present) => replacedByEdits(present, replacement, today));
  if (isApproval) {
    then(approvalPlace);
    then((present) => signOffEdits(present, change));
  }
  then((present) => updatedEdits(present, today));
  const errors = ({ document }: Match) => document.frontMatter?.errors.length ?? 0;
  return errors(state.match) > errors(match) ? undefined : state.edits;
}

/** The status field, where the proposal lacks it. */
function statusField(match: Match, today: string): readonly TextEdit[] {
  const wanted = statusWanted(match);
  if (!wanted || statusPair(match)) return [];
  if (wanted.field.spelling !== 'section') return [fieldInsertion(match, wanted, { today })];
  const section = match.template.sections.find(
    ({ section: { heading } }) => heading.title.start === wanted.field.keyRange.start,
  );
  return section ? insertSections(match, [section]) : [];
}

function isRead(written: string, status: string): boolean {
  const ticked = /\[[xX]\][ \t]*([^[\n]{1,60})/.exec(written)?.[1];
  const start = (ticked ?? written).replace(/^[^\p{L}\p{N}]{1,12}/u, '').toLowerCase();
  const name = status
    .replace(/\sby\b[\s\S]*$/i, '')
    .replace(/^[^\p{L}\p{N}]{1,12}/u, '')
    .toLowerCase();
  return start.startsWith(name) || isSame(written, status);
}
