import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Match } from '../core/index.ts';
import type { Session } from './session.ts';

/** A proposal that a request asks about. */
export interface Asked {
  readonly uri: string;
  readonly match: Match;
}

/** Params as they may arrive: any part can be missing. */
export type Params = Readonly<Record<string, unknown>>;

/**
 * Answers a request, unless it is cancelled or comes outside of the session, once all is known that the answer depends on.
 * Handlers see no missing params.
 */
export function answer(
  connection: Connection,
  session: Session,
  method: string,
  handle: (params: Params) => unknown,
): void {
  connection.onRequest(method, (params: Params | null | undefined, token?: CancellationToken) => {
    const given = isObject(params) ? params : {};
    const refused = refusal(session, token);
    if (refused) return refused;
    const pending = session.readiness.waitFor(subjectOf(given));
    return pending ? afterwards(pending, session, given, token, handle) : (handle(given) ?? null);
  });
}

/** Why a request is not answered; undefined where it is. */
function refusal(session: Session, token: CancellationToken | undefined): ResponseError | undefined {
  if (session.isStopped) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
  if (token?.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  return undefined;
}

async function afterwards(
  pending: Promise<void>,
  session: Session,
  params: Params,
  token: CancellationToken | undefined,
  handle: (params: Params) => unknown,
): Promise<unknown> {
  const uri = uriOf(params);
  const version = uri === undefined ? undefined : session.text(uri)?.version;
  const cancelled = new Promise<void>((resolve) => token?.onCancellationRequested(() => resolve()));
  await Promise.race([pending, cancelled]);
  const refused = refusal(session, token);
  if (refused) return refused;
  // A place in a text that is another by now is the place of something else.
  const isPlace = params['position'] !== undefined || params['range'] !== undefined;
  if (isPlace && uri !== undefined && version !== undefined && session.text(uri)?.version !== version) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  }
  return (await handle(params)) ?? null;
}

/** The document or folder that a request is about; undefined for one about the whole workspace. */
function subjectOf(params: Params): string | undefined {
  return [uriOf(params), params['uri'], params['folderUri']].find((uri): uri is string => typeof uri === 'string');
}

/** Answers a request about a document; `null` where that is no open proposal. */
export function answerAbout(
  connection: Connection,
  session: Session,
  method: string,
  handle: (asked: Asked, params: Params) => unknown,
): void {
  answer(connection, session, method, (params) => {
    const uri = uriOf(params);
    const match = uri === undefined ? undefined : session.match(uri);
    return uri !== undefined && match ? handle({ uri, match }, params) : null;
  });
}

/** The URI of the document that params name. */
export function uriOf(params: Params | null | undefined): string | undefined {
  const textDocument = params?.['textDocument'];
  const uri = isObject(textDocument) ? textDocument['uri'] : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

/** Whether a value has properties. */
export function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null;
}

/** A text that a request cannot do without. */
export function textOf(params: Params, key: string): string {
  const value = params[key];
  if (typeof value !== 'string') throw failure(`Expected \`${key}\` to be a text, found ${JSON.stringify(value)}.`);
  return value;
}

/** What a request is answered with that cannot be done; the message is for the user. */
export function failure(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
