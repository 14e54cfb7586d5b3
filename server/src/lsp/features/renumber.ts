import * as l10n from '@vscode/l10n';
import type { Connection, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { parseDocument, type RootText } from '../../core/index.ts';
import { PathError } from '../../files/checkPath.ts';
import { planRenumbering, type RenumberingPlan } from '../../proposals/planRenumbering.ts';
import { RENUMBER_REQUEST, type RenumberedProposal } from '../../protocol.ts';
import { answerAbout, failure, textOf } from '../answer.ts';
import type { Session } from '../session.ts';
import { catalogOf } from '../workspace/catalogs.ts';
import type { Folder } from '../workspace/folder.ts';
import { textNow } from '../workspace/textNow.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Stands for all parts of such an edit. */
const ANNOTATION = 'renumber';

/** Answers the request for what gives a proposal another number. */
export function handleRenumber(connection: Connection, session: Session): void {
  answerAbout(connection, session, RENUMBER_REQUEST, async (asked, params): Promise<RenumberedProposal> => {
    const folder = session.workspace.folderOf(asked.uri);
    const path = folder?.pathOf(asked.uri);
    if (!folder?.host || path === undefined) throw failure(l10n.t('This document is in no folder.'));
    if (!session.client.renames || !session.client.versionedEdits)
      throw failure(l10n.t('This editor cannot rename files. Use `proposals renumber` on the command line.'));
    const wanted = params['number'] === undefined ? undefined : textOf(params, 'number');
    const { index, files } = await catalogOf(session, folder);
    const entry = index.of(path);
    if (!entry) throw failure(l10n.t('This document follows no template.'));
    const texts = await textsOf(session, folder, files);
    const { match } = asked;
    const trusted = params['trusted'] === true;
    const plan = await planRenumbering(folder.host, { index, entry, match, wanted, texts, trusted }).catch((error) => {
      throw error instanceof PathError ? failure(error.message) : error;
    });
    const textAt = new Map(texts.map((one) => [one.path, one.text]));
    const edit = editFor(session, folder, plan, textAt);
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

async function textsOf(session: Session, folder: Folder, files: readonly string[]): Promise<readonly RootText[]> {
  const texts: RootText[] = [];
  for (const path of files) {
    const text = await textNow(session, folder, path);
    if (text !== undefined) texts.push({ path, text });
  }
  return texts;
}

/** First the texts, by the names that files have now, and then the names. */
function editFor(
  session: Session,
  folder: Folder,
  { edits, moves }: RenumberingPlan,
  textAt: ReadonlyMap<string, string>,
): WorkspaceEdit {
  const changed = [...edits].map(([path, some]) => ({
    uri: folder.uriOf(path),
    match: { document: parseDocument(textAt.get(path) ?? '') },
    edits: some,
  }));
  const { documentChanges = [] } = toWorkspaceEdit(session, ...changed);
  const renames = moves.map(
    ({ from, to }): RenameFile => ({ kind: 'rename', oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }),
  );
  return { documentChanges: [...documentChanges, ...renames] };
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
