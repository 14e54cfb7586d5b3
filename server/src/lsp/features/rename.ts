import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { matchIn, numberUnder, parseDocument, type Range } from '../../core/index.ts';
import { type Asked, answerAbout, failure, textOf } from '../answer.ts';
import type { Session } from '../session.ts';
import { tellUnseenBranches } from '../tellUnseenBranches.ts';
import type { Folder } from '../workspace/folder.ts';
import { namedUnder, placed } from '../workspace/namedProposals.ts';
import { textNow } from '../workspace/textNow.ts';
import { renumberEdit } from './renumberEdit.ts';

/**
 * Renames a proposal where its number stands, in itself or where another one names it: that gives it another number. Headings and
 * the targets of links are renamed by the editor.
 */
export function handleRename(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/prepareRename', async (asked, { position }) => {
    const { document } = asked.match;
    const found = await numberAt(session, asked, session.client.positions.offsetIn(document, position));
    if (!found) return null;
    const { start, end } = found.digits;
    return { range: session.client.positions.of(document, found.digits), placeholder: document.text.slice(start, end) };
  });
  answerAbout(connection, session, 'textDocument/rename', async (asked, params) => {
    const { position } = params;
    const found = await numberAt(session, asked, session.client.positions.offsetIn(asked.match.document, position));
    if (!found) throw failure(l10n.t('There is no number of a proposal here.'));
    const { folder, path } = found;
    const text = await textNow(session, folder, path);
    const match = path === found.own ? asked.match : matchIn(folder.library, parseDocument(text ?? ''), path);
    if (!match) throw failure(l10n.t('This document follows no template.'));
    const wanted = textOf(params, 'newName');
    const trusted = session.history.isTrusted;
    const { edit, plan } = await renumberEdit(session, { folder, path, match, wanted, trusted });
    await tellUnseenBranches(connection, plan.unseen);
    return edit;
  });
}

interface NumberAt {
  readonly digits: Range;
  readonly folder: Folder;
  /** Of the proposal that has the number. */
  readonly path: string;
  /** Of the document that was asked about. */
  readonly own: string;
}

async function numberAt(session: Session, asked: Asked, offset: number | undefined): Promise<NumberAt | undefined> {
  const { uri, match } = asked;
  if (offset === undefined || !session.client.renames) return undefined;
  const here = await placed(session, uri);
  if (!here) return undefined;
  const under = await namedUnder(session, asked, offset);
  const named = under?.named;
  const digits = numberUnder(match, here.entry, named, offset);
  return digits && { digits, folder: here.folder, path: (named?.to ?? here.entry).path, own: here.entry.path };
}
