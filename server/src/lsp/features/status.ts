import type { Connection } from 'vscode-languageserver/node';
import { askedFor, ownKindOf, progressOf } from '../../core/index.ts';
import {
  DOCUMENT_STATUS_REQUEST,
  type DocumentProgress,
  type DocumentStatus,
  STATUS_NOTIFICATION,
} from '../../protocol.ts';
import { answer, uriOf } from '../answer.ts';
import type { Explanation, Session } from '../session.ts';

/** As many names as a hover can hold. */
const MAX_OPEN = 30;

/**
 * Tells a client that wants to know what an open document is: a proposal, with the template it follows, why, and how far it is, or a template.
 * @param sent what it was told last of each, as JSON: the same is not told again
 */
export function sendStatus(connection: Connection, session: Session, uri: string, sent: Map<string, string>): void {
  const status = session.client.status ? statusOf(session, uri) : undefined;
  const written = JSON.stringify(status);
  if (!status || sent.get(uri) === written) return;
  sent.set(uri, written);
  connection
    .sendNotification(STATUS_NOTIFICATION, status)
    .catch((error: unknown) => connection.console.error(`Sending the status of ${uri} failed: ${error}`));
}

/** Tells the same to whoever asks. */
export function handleStatus(connection: Connection, session: Session): void {
  answer(connection, session, DOCUMENT_STATUS_REQUEST, (params): DocumentStatus | undefined => {
    const uri = uriOf(params);
    return uri === undefined ? undefined : statusOf(session, uri);
  });
}

function statusOf(session: Session, uri: string): DocumentStatus | undefined {
  const explanation = session.explain(uri);
  if (!explanation) return undefined;
  const { template, reason, evidence } = explanation;
  const match = template && session.match(uri);
  const ownKind = match && ownKindOf(match);
  const progress = progressIn(session, uri);
  return {
    uri,
    kind: template ? 'proposal' : kindOf(session, uri, reason),
    ...(template && { template }),
    ...(ownKind && { ownKind }),
    ...(match?.isStructureOnly && { isStructureOnly: true }),
    evidence,
    ...(progress && { progress }),
  };
}

/** As long as templates were not looked for, nobody can say that there is none. */
function kindOf(session: Session, uri: string, reason: Explanation['reason']): DocumentStatus['kind'] {
  if (reason === 'template') return 'template';
  return reason === 'unmatched' && session.workspace.folderOf(uri)?.needsScan === false ? 'unmatched' : 'other';
}

/** How far an open proposal is; undefined for any other document, and for one that owes nothing. */
export function progressIn(session: Session, uri: string): DocumentProgress | undefined {
  const match = session.match(uri);
  if (!match || match.isStructureOnly || ownKindOf(match)) return undefined;
  const { status, written, wanted, open } = progressOf(match, askedFor(match, session.othersOf(uri, match)));
  const problems = { error: 0, warning: 0, information: 0 };
  for (const { severity } of session.problems(uri)) if (severity !== 'hint') problems[severity]++;
  return { ...(status && { status }), written, wanted, open: open.slice(0, MAX_OPEN), problems };
}
