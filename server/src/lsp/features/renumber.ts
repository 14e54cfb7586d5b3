import * as l10n from '@vscode/l10n';
import type { Connection, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { parseDocument } from '../../core/index.ts';
import { RENUMBER_REQUEST, type RenumberedProposal } from '../../protocol.ts';
import { answerAbout, textOf } from '../answer.ts';
import type { Session } from '../session.ts';
import { tellUnseenBranches } from '../tellUnseenBranches.ts';
import { placeOf } from '../workspace/placeOf.ts';
import { renumberEdit } from './renumberEdit.ts';

/** Stands for all parts of such an edit. */
const ANNOTATION = 'renumber';

/** Answers the request for what gives a proposal another number. */
export function handleRenumber(connection: Connection, session: Session): void {
  answerAbout(connection, session, RENUMBER_REQUEST, async (asked, params): Promise<RenumberedProposal> => {
    const { uri, match } = asked;
    const { folder, path } = placeOf(session, uri);
    const wanted = params['number'] === undefined ? undefined : textOf(params, 'number');
    const trusted = params['trusted'] === true;
    const { plan, edit, textAt } = await renumberEdit(session, { folder, path, match, wanted, trusted });
    await tellUnseenBranches(connection, plan.unseen);
    return {
      number: plan.number,
      uri: folder.uriOf(plan.path),
      edit: params['isToConfirm'] === true ? toConfirm(session, edit) : edit,
      unsure: plan.unsure.map(({ path: at, range }) => ({
        uri: folder.uriOf(at),
        line: parseDocument(textAt.get(at) ?? '').lines.lineAt(range.start),
      })),
    };
  });
}

/** The same edit with each part to be confirmed. */
function toConfirm(session: Session, { documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  if (!session.client.editAnnotations) return { documentChanges };
  const annotationId = ANNOTATION;
  return {
    documentChanges: (documentChanges as (TextDocumentEdit | RenameFile)[]).map((change) =>
      'kind' in change
        ? { ...change, annotationId }
        : { ...change, edits: change.edits.map((edit) => ({ ...edit, annotationId })) },
    ),
    changeAnnotations: { [ANNOTATION]: { label: l10n.t('Renumber the proposal'), needsConfirmation: true } },
  };
}
