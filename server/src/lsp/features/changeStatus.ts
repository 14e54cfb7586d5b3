import type { CodeAction, Connection, WorkspaceEdit } from 'vscode-languageserver/node';
import { changeStatus, type Range, type StatusChoices, statusChoices, transitionsFor } from '../../core/index.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
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
import { diskPath } from '../uris.ts';
import { otherProposals, replacementFor } from '../workspace/otherProposals.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers the requests about a proposal's status. */
export function handleChangeStatus(connection: Connection, session: Session): void {
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
      const known = choices.map(({ value }) => `\`${value}\``).join(', ');
      throw failure(
        choices.length === 0
          ? 'The template of this document lists no statuses.'
          : `Expected one of ${known}, found \`${wanted}\`.`,
      );
    }
    const other = params['supersededBy'] === undefined ? undefined : textOf(params, 'supersededBy');
    const edit = await editFor(session, asked, status, other);
    if (!edit) throw failure(`\`${status}\` cannot be written into this document. Write it by hand.`);
    return edit;
  });

  answer(connection, session, OTHER_PROPOSALS_REQUEST, async (params): Promise<OtherProposal[]> => {
    const uri = uriOf(params);
    return uri === undefined ? [] : otherProposals(session, uri);
  });
}

/** For editors without a list to choose from: an action for each status, on the status field. */
export async function statusActions(session: Session, asked: Asked, range: Range): Promise<CodeAction[]> {
  const found = choicesFor(session, asked);
  const place = found?.range;
  if (!found || !place || place.end < range.start || range.end < place.start) return [];
  const actions = found.choices
    .filter(({ isCurrent }) => !isCurrent)
    .map(async ({ value }): Promise<CodeAction[]> => {
      const edit = await editFor(session, asked, value);
      return edit ? [{ title: `Change status to "${value}"`, kind: 'refactor.rewrite', edit }] : [];
    });
  return (await Promise.all(actions)).flat();
}

/** A proposal's statuses by its template and by what the team says. */
export function choicesFor(session: Session, { uri, match }: Asked): StatusChoices | undefined {
  const { configuration } = session.libraryFor(uri);
  return statusChoices(match, transitionsFor(configuration.transitions, match.template));
}

async function editFor(
  session: Session,
  asked: Asked,
  status: string,
  other?: string,
): Promise<WorkspaceEdit | undefined> {
  const [author, replacement] = await Promise.all([
    authorOf(session, asked.uri),
    other === undefined ? undefined : replacementFor(session, asked.uri, other),
  ]);
  const edits = changeStatus(asked.match, {
    status,
    today: localDate(),
    ...(author !== undefined && { author }),
    ...(replacement && { replacement }),
  });
  return edits && toWorkspaceEdit(session, asked, edits);
}

const authors = new WeakMap<Session, Map<string, Promise<string | undefined>>>();

/** The name that git knows the user by in a document's folder, asked once for each; none in what nobody trusts. */
async function authorOf(session: Session, uri: string): Promise<string | undefined> {
  const folder = session.workspace.folderOf(uri);
  const root = folder && diskPath(folder.uri);
  if (root === undefined || !session.history.isTrusted) return undefined;
  const known = authors.get(session) ?? new Map<string, Promise<string | undefined>>();
  authors.set(session, known);
  const author = known.get(root) ?? gitAuthor(root);
  known.set(root, author);
  return author;
}
