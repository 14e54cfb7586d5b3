import * as l10n from '@vscode/l10n';
import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { Answering } from './answering.ts';
import { clientOf, hasFiles } from './client.ts';
import { handleConfiguration } from './configuration.ts';
import { Diagnostics } from './diagnostics.ts';
import { handleDocuments } from './documents.ts';
import { handleAgentTools } from './features/agentTools.ts';
import { handleBoard, tellAllChanged } from './features/board.ts';
import { handleChangeStatus } from './features/changeStatus.ts';
import { handleChooseTemplate } from './features/chooseTemplate.ts';
import { handleCodeActions } from './features/codeActions.ts';
import { handleCodeLens } from './features/codeLens.ts';
import { handleCompletion } from './features/completion.ts';
import { handleDefinition } from './features/definition.ts';
import { handleDocumentDiagnostic } from './features/documentDiagnostic.ts';
import { handleDocumentLinks } from './features/documentLinks.ts';
import { handleExecuteCommand } from './features/executeCommand.ts';
import { handleExplainTemplate } from './features/explainTemplate.ts';
import { handleGaps } from './features/gaps.ts';
import { handleGraph } from './features/graph.ts';
import { handleHighlights } from './features/highlights.ts';
import { handleHover } from './features/hover.ts';
import { handleInlayHints } from './features/inlayHints.ts';
import { handleLearnTemplate } from './features/learnTemplate.ts';
import { handleMigrate } from './features/migrate.ts';
import { handleNewProposals } from './features/newProposals.ts';
import { handleProposalOutline } from './features/proposalOutline.ts';
import { handleReferences } from './features/referencesTo.ts';
import { handleRename } from './features/rename.ts';
import { handleRenumber } from './features/renumber.ts';
import { handleResolve } from './features/resolveAction.ts';
import { handleSelectionRanges } from './features/selectionRanges.ts';
import { handleSemanticTokens } from './features/semanticTokens.ts';
import { handleStatus } from './features/status.ts';
import { handleStructure } from './features/structure.ts';
import { handleUpdateIndex } from './features/updateIndex.ts';
import { handleUpdateOnSave } from './features/updateOnSave.ts';
import { handleWorkspaceSymbols } from './features/workspaceSymbols.ts';
import { Publishing } from './publishing.ts';
import { Session } from './session.ts';
import { Authors } from './workspace/authors.ts';
import { hostBehind } from './workspace/hostOf.ts';
import { Overview } from './workspace/overview.ts';
import { Scanner } from './workspace/scanner.ts';
import { withProgress } from './workspace/scanProgress.ts';
import { cacheFolderOf } from './workspace/storage.ts';
import { handleTrust, isTrusted } from './workspace/trust.ts';
import { foldersOf, handleWorkspace } from './workspace/watching.ts';

/** Adds all that the server does once it is initialized. */
export function addHandlers(connection: Connection, params: InitializeParams): void {
  const session: Session = new Session(
    clientOf(params.capabilities, params.initializationOptions),
    isTrusted(params),
    (uri) => (uri === undefined ? diagnostics.scheduleAll() : diagnostics.schedule(uri)),
    {
      cacheFolder: cacheFolderOf(params),
      ...(hasFiles(params.initializationOptions) && { hostOf: hostBehind(connection) }),
      show: (work) => withProgress(connection, () => l10n.t('Proposals: reading all proposals'), work),
    },
  );
  const overview: Overview = new Overview(
    session,
    () => tellAllChanged(connection),
    (folder) => scanner.lookAgain(folder),
  );
  const answering = new Answering(connection, session.client.diagnosticRefresh);
  const outlet = session.client.pullsDiagnostics ? answering : new Publishing(connection);
  const diagnostics = new Diagnostics(connection, session, outlet, () => overview.touch());
  const scanner = new Scanner(connection, session, diagnostics);
  connection.onShutdown(() => session.stop());
  session.workspace.open(foldersOf(params));
  const settings = handleConfiguration(connection, session, diagnostics, scanner);
  const watching = handleWorkspace(connection, session, diagnostics, scanner, settings);
  // Only then: the answer to `initialize` waits for no disk.
  connection.onInitialized(async () => {
    session.readiness.start();
    await Promise.all([settings.start(), watching.start()]);
  });
  handleDocuments(connection, session, diagnostics, scanner);
  handleDocumentDiagnostic(connection, session, answering);
  const authors = new Authors(session);
  handleCompletion(connection, session, authors);
  handleHover(connection, session);
  handleDefinition(connection, session);
  handleReferences(connection, session);
  handleDocumentLinks(connection, session);
  handleWorkspaceSymbols(connection, session);
  handleInlayHints(connection, session);
  handleSemanticTokens(connection, session);
  handleStructure(connection, session);
  handleSelectionRanges(connection, session);
  handleHighlights(connection, session);
  handleGaps(connection, session);
  handleProposalOutline(connection, session);
  handleCodeActions(connection, session, authors);
  handleResolve(connection, session, authors);
  handleExecuteCommand(connection, session, authors);
  handleChangeStatus(connection, session, authors);
  handleCodeLens(connection, session);
  handleUpdateOnSave(connection, session);
  handleNewProposals(connection, session, scanner);
  handleChooseTemplate(connection, session);
  handleStatus(connection, session);
  handleTrust(connection, session, diagnostics);
  handleExplainTemplate(connection, session);
  handleLearnTemplate(connection, session);
  handleUpdateIndex(connection, session);
  handleRenumber(connection, session);
  handleMigrate(connection, session);
  handleRename(connection, session);
  handleBoard(connection, session, overview);
  handleGraph(connection, session, overview);
  handleAgentTools(connection, session, cacheFolderOf(params));
}
