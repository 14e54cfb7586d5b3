import { isInFrontMatter } from '../../document/field.ts';
import { BY_AND_REST } from '../../language/notes.ts';
import { bareStatus, statusOf, statusPair } from '../../lifecycle/status.ts';
import { isSame } from '../../lifecycle/transitions.ts';
import { unknownValue } from '../../matching/fieldState.ts';
import type { Match } from '../../matching/match.ts';
import { isAgreed, stageOf } from '../../matching/stage.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { fieldInsertion } from '../fixes/fieldInsertion.ts';
import { insertSections } from '../fixes/sectionInsertion.ts';
import { after } from '../fixes/tryOut.ts';
import { type Replacement, replacedByEdits, replacedByField, statusText, statusWithReference } from './replacement.ts';
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
  const isApproval = isAgreed(stageOf(status, allowed)) && !isAgreed(match.stage);
  let state: { match: Match; edits: readonly TextEdit[] } = { match, edits: [] };
  const then = (edit: (present: Match) => readonly TextEdit[]) => {
    const edits = edit(state.match);
    if (edits.length === 0) return;
    state = { match: after(state.match, edits), edits: composeEdits(text, state.edits, edits) };
  };
  then((present) => statusField(present, today));
  then((present) => {
    const pair = statusPair(present);
    const isYaml = pair !== undefined && isInFrontMatter(pair.found);
    return pair ? statusEdits(present, pair, statusText(status, replacement, isYaml), today) : [];
  });
  const written = statusOf(state.match);
  if (written === undefined || !isRead(written, status)) return undefined;
  if (replacement) {
    then((present) => replacedByEdits(present, replacement, today));
    then((present) => referenceBehind(present, status, replacement, today));
  }
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
  return section ? insertSections(match, [{ wanted: section, copy: undefined }]) : [];
}

/**
 * Names what replaces a proposal behind its status, where neither the status nor a field of the template's has a place for it.
 * Front matter is read by programs: a status there stays the bare word, and so does one that is ticked.
 */
function referenceBehind(match: Match, status: string, replacement: Replacement, today: string): readonly TextEdit[] {
  const pair = statusPair(match);
  const hasPlace = bareStatus(status) !== status || replacedByField(match) !== undefined;
  if (!pair || hasPlace || isInFrontMatter(pair.found) || /\[[ xX]\]/.test(pair.found.value)) return [];
  const text = statusWithReference(status, replacement);
  const edits = text === undefined ? [] : statusEdits(match, pair, text, today);
  const written = after(match, edits);
  const own = statusPair(written);
  return own?.found.value.includes('](') && !unknownValue(written, own) ? edits : [];
}

function isRead(written: string, status: string): boolean {
  const ticked = /\[[xX]\][ \t]*([^[\n]{1,60})/.exec(written)?.[1];
  const start = (ticked ?? written).replace(/^[^\p{L}\p{N}]{1,12}/u, '').toLowerCase();
  const name = status
    .replace(BY_AND_REST, '')
    .replace(/^[^\p{L}\p{N}]{1,12}/u, '')
    .toLowerCase();
  return start.startsWith(name) || isSame(written, status);
}
