import * as l10n from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver/node';
import { parseDocument, renderProposal } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Fills an empty document with a template, for editors that cannot complete to more than one line. */
export function beginActions(session: Session, uri: string): CodeAction[] {
  const text = session.text(uri)?.getText();
  if (session.client.snippets || text?.trim() !== '' || session.explain(uri)?.reason !== 'none') return [];
  const options = { withoutGuidance: !session.settingsOf(uri).insertGuidance };
  const match = { document: parseDocument(text) };
  const range = { start: 0, end: text.length };
  return session.libraryFor(uri).templates.map((template) => {
    const newText = renderProposal(template, { date: localDate() }, 'text', options);
    return {
      title: l10n.t('New proposal from {0}', template.path ?? template.name),
      kind: 'refactor.rewrite',
      edit: toWorkspaceEdit(session, [{ uri, match, edits: [{ range, newText }] }]),
    };
  });
}
