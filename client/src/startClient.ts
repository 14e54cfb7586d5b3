import { type ExtensionContext, window, workspace } from 'vscode';
import type { LanguageClient, LanguageClientOptions } from 'vscode-languageclient/node';
import { type InitializationOptions, TRUSTED_NOTIFICATION } from '../../server/src/protocol.ts';
import { registerAllChanged } from './board/allChanged.ts';
import { registerBoard } from './board/registerBoard.ts';
import { registerChangeStatus } from './changeStatus.ts';
import { registerChooseTemplate } from './chooseTemplate.ts';
import { registerEmptiedFolders } from './emptiedFolders.ts';
import { registerExplainTemplate } from './explainTemplate.ts';
import { serveFiles } from './files/serveFiles.ts';
import { registerFixAll } from './fixAll.ts';
import { registerGaps } from './gaps.ts';
import { registerGoToTemplate } from './goToTemplate.ts';
import { registerGraph } from './graph/registerGraph.ts';
import { registerLearnTemplate } from './learnTemplate.ts';
import { registerMigrate } from './migrate.ts';
import { registerNewProposal } from './newProposal.ts';
import { registerNextActions } from './nextActions.ts';
import { registerOutline } from './outline.ts';
import { registerRenumber } from './renumber.ts';
import { surviveDeaths } from './restarts/surviveDeaths.ts';
import { registerReport } from './server/registerReport.ts';
import { registerServer } from './server/registerServer.ts';
import { traceChannel } from './server/traceChannel.ts';
import { registerStatus } from './status.ts';
import { toldOnce } from './toldOnce.ts';
import { registerUpdateIndex } from './updateIndex.ts';

/** What `activate` gives to other extensions, and to the tests. */
export interface ProposalsApi {
  readonly client: LanguageClient;
}

/** Where proposals are written: not in the old texts of a diff view, for one. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/**
 * Starts the language server, and adds all that the extension has.
 * @param make makes the client of a server that runs where the extension does
 * @param own what that server is to know beside all others
 */
export function startClient(
  context: ExtensionContext,
  make: (options: LanguageClientOptions) => LanguageClient,
  own: InitializationOptions = {},
): ProposalsApi {
  const initializationOptions: InitializationOptions = {
    trusted: workspace.isTrusted,
    // VS Code's own Markdown support has them, and two providers of symbols stand side by side.
    documentSymbols: false,
    // What is sent comes with the version that it is of, and right after a key.
    pullDiagnostics: false,
    inlayHintLength: workspace.getConfiguration('editor').get('inlayHints.maximumLength', 0),
    statusCommand: true,
    gapCommand: true,
    migrateCommand: true,
    files: true,
    ...own,
  };
  const survival = surviveDeaths(() => started);
  const log = window.createOutputChannel('Proposals', { log: true });
  context.subscriptions.push(log);
  const started = make({
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: traceChannel(context, log),
    documentSelector: [
      ...SCHEMES.map((scheme) => ({ scheme, language: 'markdown' })),
      // What is typed there holds at once, as in a template.
      ...SCHEMES.map((scheme) => ({ scheme, pattern: '**/.proposals.{yaml,yml}' })),
    ],
    errorHandler: survival.errorHandler,
    middleware: { ...survival.middleware, ...toldOnce(context) },
  });
  serveFiles(started);
  registerNewProposal(context, started);
  registerEmptiedFolders(context);
  registerGaps(context, started);
  registerFixAll(context, started);
  registerNextActions(context, started);
  registerChangeStatus(context, started);
  registerChooseTemplate(context, started);
  registerStatus(context, started);
  registerOutline(context, started);
  registerGoToTemplate(context, started);
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => started.sendNotification(TRUSTED_NOTIFICATION)));
  registerExplainTemplate(context, started);
  registerLearnTemplate(context, started);
  registerUpdateIndex(context, started);
  registerRenumber(context, started);
  registerMigrate(context, started);
  registerAllChanged(context, started);
  registerBoard(context, started);
  registerGraph(context, started);
  registerServer(context, started);
  registerReport(context, started);
  // The client itself reports why a start failed; requests start it again.
  started.start().catch(() => undefined);
  return { client: started };
}
