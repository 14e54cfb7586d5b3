import type { Connection } from 'vscode-languageserver/node';
import { type DocumentStatus, STATUS_NOTIFICATION } from '../protocol.ts';
import type { Session } from './session.ts';

/** Tells a client that wants to know what an open document is: a proposal, with the template it follows and why, or a template. */
export function sendStatus(connection: Connection, session: Session, uri: string): void {
  if (!session.client.status) return;
  const explanation = session.explain(uri);
  if (!explanation) return;
  const { template, reason, evidence } = explanation;
  const status: DocumentStatus = {
    uri,
    kind: template ? 'proposal' : reason === 'template' ? 'template' : 'other',
    ...(template && { template }),
    evidence,
  };
  connection
    .sendNotification(STATUS_NOTIFICATION, status)
    .catch((error: unknown) => connection.console.error(`Sending the status of ${uri} failed: ${error}`));
}
