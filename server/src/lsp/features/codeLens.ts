import * as l10n from '@vscode/l10n';
import type { CodeLens, Connection } from 'vscode-languageserver/node';
import { CHANGE_STATUS_COMMAND, MIGRATE_COMMAND } from '../../protocol.ts';
import { type Asked, answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { choicesFor } from './changeStatus.ts';

/**
 * Offers to change the status, above the line where it stands, and to update a proposal that is judged by an older revision of its
 * template, above its title. Only for a client that has the commands for it.
 */
export function handleCodeLens(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/codeLens', (asked): CodeLens[] => {
    const { uri } = asked;
    const lens = (offset: number, title: string, command: string): CodeLens => {
      const start = session.client.positions.at(asked.match.document, offset);
      return { range: { start, end: start }, command: { title, command, arguments: [uri] } };
    };
    const status = session.client.statusCommand ? choicesFor(session, asked)?.range : undefined;
    return [
      ...(session.client.migrateCommand && isOlder(session, asked)
        ? [lens(asked.match.title?.heading.start ?? 0, l10n.t('Update to the Template as It Is Now…'), MIGRATE_COMMAND)]
        : []),
      ...(status ? [lens(status.start, l10n.t('Change Status…'), CHANGE_STATUS_COMMAND)] : []),
    ];
  });
}

/** Whether a proposal is judged by its template as it was on its day, which is another one by now. */
function isOlder(session: Session, { uri, match: { template } }: Asked): boolean {
  const today = session.libraryFor(uri).own.find((own) => own.template.id === template.id)?.template;
  return today !== undefined && today.document.text !== template.document.text;
}
