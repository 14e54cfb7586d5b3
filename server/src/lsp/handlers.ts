import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { Authors } from './authors.ts';
import { handleChangeStatus } from './changeStatus.ts';
import { handleChooseTemplate } from './chooseTemplate.ts';
import { clientOf } from './client.ts';
import { handleCodeActions } from './codeActions.ts';
import { handleCodeLens } from './codeLens.ts';
import { handleCompletion } from './completion.ts';
import { handleConfiguration } from './configuration.ts';
import { handleDefinition } from './definition.ts';
import { Diagnostics } from './diagnostics.ts';
import { handleDocuments } from './documents.ts';
import { handleExplainTemplate } from './explainTemplate.ts';
import { handleGaps } from './gaps.ts';
import { handleHover } from './hover.ts';
import { handleInlayHints } from './inlayHints.ts';
import { handleNewProposals } from './newProposals.ts';
import { Scanner } from './scanner.ts';
import { handleSemanticTokens } from './semanticTokens.ts';
import { Session } from './session.ts';
import { handleStructure } from './structure.ts';
import { handleTrust, isTrusted } from './trust.ts';
import { handleUpdateOnSave } from './updateOnSave.ts';
import { foldersOf, handleWorkspace } from './watching.ts';

/** Adds all that the server does once it is initialized. */
export function addHandlers(connection: Connection, params: InitializeParams): void {
  const session: Session = new Session(
    clientOf(params.capabilities, params.initializationOptions),
    isTrusted(params),
    (uri) => diagnostics.schedule(uri),
  );
  const diagnostics = new Diagnostics(connection, session);
  const scanner = new Scanner(connection, session, diagnostics);
  connection.onShutdown(() => session.stop());
  session.workspace.open(foldersOf(params));
  const settings = handleConfiguration(connection, session, diagnostics, scanner);
  const watching = handleWorkspace(connection, session, diagnostics, scanner, settings);
  // Only then: the answer to `initialize` waits for no disk.
  connection.onInitialized(async () => {
    await Promise.all([settings.start(), watching.start()]);
  });
  handleDocuments(connection, session, diagnostics, scanner);
  const authors = new Authors(session);
  handleCompletion(connection, session, authors);
  handleHover(connection, session);
  handleDefinition(connection, session);
  handleInlayHints(connection, session);
  handleSemanticTokens(connection, session);
  handleStructure(connection, session);
  handleGaps(connection, session);
  handleCodeActions(connection, session, authors);
  handleChangeStatus(connection, session);
  handleCodeLens(connection, session);
  handleUpdateOnSave(connection, session);
  handleNewProposals(connection, session);
  handleChooseTemplate(connection, session);
  handleTrust(connection, session, diagnostics);
  handleExplainTemplate(connection, session);
}
