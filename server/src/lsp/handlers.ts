import type { ClientCapabilities, Connection } from 'vscode-languageserver/node';
import { clientOf } from './client.ts';
import { handleCodeActions } from './codeActions.ts';
import { handleCompletion } from './completion.ts';
import { handleConfiguration } from './configuration.ts';
import { handleDefinition } from './definition.ts';
import { Diagnostics } from './diagnostics.ts';
import { handleDocuments } from './documents.ts';
import { handleGaps } from './gaps.ts';
import { handleHover } from './hover.ts';
import { handleInlayHints } from './inlayHints.ts';
import { handleNewProposals } from './newProposals.ts';
import { handleSemanticTokens } from './semanticTokens.ts';
import { Session } from './session.ts';
import { handleStructure } from './structure.ts';

/** Adds all that the server does once it is initialized. */
export function addHandlers(connection: Connection, capabilities: ClientCapabilities, options?: unknown): void {
  const session = new Session(clientOf(capabilities, options));
  const diagnostics = new Diagnostics(connection, session);
  connection.onShutdown(() => session.stop());
  handleConfiguration(connection, session, diagnostics);
  handleDocuments(connection, session, diagnostics);
  handleCompletion(connection, session);
  handleHover(connection, session);
  handleDefinition(connection, session);
  handleInlayHints(connection, session);
  handleSemanticTokens(connection, session);
  handleStructure(connection, session);
  handleGaps(connection, session);
  handleCodeActions(connection, session);
  handleNewProposals(connection, session);
}
