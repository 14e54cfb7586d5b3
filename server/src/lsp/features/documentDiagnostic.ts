import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { answer, uriOf } from '../answer.ts';
import type { Answering } from '../answering.ts';
import {
  allConfigurationDiagnostics,
  documentDiagnostics,
  PAUSE_MS,
  templateDiagnostics,
} from '../documentDiagnostics.ts';
import type { Session } from '../session.ts';
import { uriKey } from '../uris.ts';
import { isConfigurationFile } from '../workspace/folderConfiguration.ts';

/** Answers a client that asks what is wrong with a document: the same that others are sent. Of what is not open there is nothing to say. */
export function handleDocumentDiagnostic(connection: Connection, session: Session, answering: Answering): void {
  /** Templates that somebody has asked about, and may still be typing in. */
  const examined = new Map<string, Promise<Diagnostic[]>>();
  const examine = async (uri: string): Promise<Diagnostic[]> => {
    await untilQuiet(session, uri);
    examined.delete(uri);
    return templateDiagnostics(session, uri);
  };
  const found = (uri: string): Diagnostic[] | Promise<Diagnostic[]> => {
    if (isConfigurationFile(uri)) {
      const isIt = (other: string) => uriKey(other) === uriKey(uri);
      return allConfigurationDiagnostics(session).find((file) => isIt(file.uri))?.diagnostics ?? [];
    }
    if (session.explain(uri)?.reason !== 'template') {
      // Else it would be told to ask again.
      if (!session.client.diagnosticRefresh) session.settle(uri);
      return documentDiagnostics(session, uri);
    }
    const known = examined.get(uri) ?? examine(uri);
    examined.set(uri, known);
    return known;
  };
  answer(connection, session, 'textDocument/diagnostic', async (params): Promise<DocumentDiagnosticReport> => {
    const uri = uriOf(params);
    const diagnostics = uri === undefined || !session.text(uri) ? [] : await found(uri);
    const version = uri === undefined ? undefined : session.text(uri)?.version;
    if (uri === undefined || version === undefined) return { kind: 'full', items: [] };
    return answering.report(uri, diagnostics, version, params['previousResultId']);
  });
}

/** Waits until a document has been the same for a moment. */
async function untilQuiet(session: Session, uri: string): Promise<void> {
  for (let version: number | undefined | null = null; version !== session.text(uri)?.version; ) {
    version = session.text(uri)?.version;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
  }
}
