import * as l10n from '@vscode/l10n';
import type { CodeAction, Connection, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  changeStatus,
  nameValues,
  type Range,
  replacesEdits,
  type StatusChoices,
  statusChoices,
  statusFix,
  transitionsFor,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import {
  CHANGE_STATUS_REQUEST,
  OTHER_PROPOSALS_REQUEST,
  type OtherProposal,
  STATUS_CHOICES_REQUEST,
  type StatusChoicesAnswer,
} from '../../protocol.ts';
import { type Asked, answer, answerAbout, failure, textOf, uriOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { otherProposal, otherProposals, replacementFor } from '../workspace/otherProposals.ts';
import { type Changed, toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers the requests about a proposal's status. */
export function handleChangeStatus(connection: Connection, session: Session, authors: Authors): void {
  answerAbout(connection, session, STATUS_CHOICES_REQUEST, (asked): StatusChoicesAnswer | null => {
    const found = choicesFor(session, asked);
    if (!found) return null;
    const { key, current, choices } = found;
    return { key, ...(current !== undefined && { current }), choices };
  });

  answerAbout(connection, session, CHANGE_STATUS_REQUEST, async (asked, params): Promise<WorkspaceEdit> => {
    const wanted = textOf(params, 'status');
    const choices = choicesFor(session, asked)?.choices ?? [];
    const status = choices.find(({ value }) => value.toLowerCase() === wanted.toLowerCase())?.value;
    if (status === undefined) {
      const known = nameValues(choices.map(({ value }) => value));
      throw failure(
        choices.length === 0
          ? l10n.t('This document follows no template that lists statuses.')
          : l10n.t('There is no status `{0}`: expected one of {1}.', wanted, known),
      );
    }
    const other = params['supersededBy'] === undefined ? undefined : textOf(params, 'supersededBy');
    const edit = await editFor(session, asked, status, await authors.user(asked.uri), other);
    if (!edit) throw failure(l10n.t('`{0}` cannot be written into this document. Write it by hand.', status));
    return edit;
  });

  answer(connection, session, OTHER_PROPOSALS_REQUEST, async (params): Promise<OtherProposal[]> => {
    const uri = uriOf(params);
    return uri === undefined ? [] : otherProposals(session, uri);
  });
}

/**
 * For editors without a list to choose from: an action for each status, on the status field.
 * @param except statuses for which there is an action already
 */
export function statusActions(
  session: Session,
  asked: Asked,
  range: Range,
  author: string | undefined,
  except: ReadonlySet<string>,
): CodeAction[] {
  const found = choicesFor(session, asked);
  const place = found?.range;
  if (!found || !place || place.end < range.start || range.end < place.start) return [];
  return found.choices
    .filter(({ isCurrent, value }) => !isCurrent && !except.has(value))
    .flatMap(({ value }) => statusFix(asked.match, value, signature(author)))
    .map(({ title, edits }) => ({
      title,
      kind: 'refactor.rewrite',
      edit: toWorkspaceEdit(session, [{ ...asked, edits }]),
    }));
}

/** A proposal's statuses by its template and by what the team says. */
export function choicesFor(session: Session, { uri, match }: Asked): StatusChoices | undefined {
  const { configuration } = session.libraryFor(uri);
  return statusChoices(match, transitionsFor(configuration.transitions, match.template));
}

/** What gives a proposal another status; in the proposal that replaces it, too, where that one has a place for it. */
export async function editFor(
  session: Session,
  asked: Asked,
  status: string,
  author: string | undefined,
  other?: string,
): Promise<WorkspaceEdit | undefined> {
  const [replacement, counterpart] =
    other === undefined
      ? []
      : await Promise.all([replacementFor(session, asked.uri, other), counterpartFor(session, asked.uri, other)]);
  const edits = changeStatus(asked.match, { status, ...signature(author), ...(replacement && { replacement }) });
  if (!edits) return undefined;
  return toWorkspaceEdit(session, [{ ...asked, edits }, ...(counterpart ? [counterpart] : [])]);
}

/** What says in a proposal that it replaces another one; undefined where nothing is to be said. */
async function counterpartFor(session: Session, uri: string, other: string): Promise<Changed | undefined> {
  const [match, replaced] = await Promise.all([
    otherProposal(session, uri, other),
    replacementFor(session, other, uri),
  ]);
  const edits = match && replaced ? replacesEdits(match, replaced, localDate()) : [];
  return match && edits.length > 0 ? { uri: other, match, edits } : undefined;
}

function signature(author: string | undefined) {
  return { today: localDate(), ...(author !== undefined && { author }) };
}
