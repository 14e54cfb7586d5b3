import * as l10n from '@vscode/l10n';
import type { CodeLens, Connection } from 'vscode-languageserver/node';
import { CHANGE_STATUS_COMMAND } from '../../protocol.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { choicesFor } from './changeStatus.ts';

/** Offers to change the status, above the line where it stands. Only for a client that has the command for it. */
export function handleCodeLens(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/codeLens', (asked): CodeLens[] => {
    const range = session.client.statusCommand ? choicesFor(session, asked)?.range : undefined;
    if (!range) return [];
    const start = session.client.positions.at(asked.match.document, range.start);
    const command = { title: l10n.t('Change Status…'), command: CHANGE_STATUS_COMMAND, arguments: [asked.uri] };
    return [{ range: { start, end: start }, command }];
  });
}
