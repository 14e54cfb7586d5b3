import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, TRUSTED_NOTIFICATION } from '../../server/src/protocol.ts';
import { registerAllChanged } from './board/allChanged.ts';
import { registerBoard } from './board/registerBoard.ts';
import { registerChangeStatus } from './changeStatus.ts';
import { registerChooseTemplate } from './chooseTemplate.ts';
import { registerEmptiedFolders } from './emptiedFolders.ts';
import { registerExplainTemplate } from './explainTemplate.ts';
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
import { registerStatus } from './status.ts';
import { toldOnce } from './toldOnce.ts';
import { registerUpdateIndex } from './updateIndex.ts';

/** What `activate` gives to other extensions, and to the tests. */
export interface ProposalsApi {
  readonly client: LanguageClient;
}

/** Where proposals are written: not in the old texts of a diff view, for one. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

let client: LanguageClient | undefined;

/** Called by VS Code when a Markdown document is opened, or a command is run. */
export function activate(context: ExtensionContext): ProposalsApi {
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/language-server.js'),
    transport: TransportKind.ipc,
  };
  const initializationOptions: InitializationOptions = {
    trusted: workspace.isTrusted,
    // VS Code's own Markdown support has them, and two providers of symbols stand side by side.
    documentSymbols: false,
    inlayHintLength: workspace.getConfiguration('editor').get('inlayHints.maximumLength', 0),
    statusCommand: true,
    gapCommand: true,
    migrateCommand: true,
    ...(context.storageUri?.scheme === 'file' && { cacheFolder: context.storageUri.fsPath }),
  };
  const options: LanguageClientOptions = {
    initializationOptions,
    documentSelector: [
      ...SCHEMES.map((scheme) => ({ scheme, language: 'markdown' })),
      // What is typed there holds at once, as in a template.
      ...SCHEMES.map((scheme) => ({ scheme, pattern: '**/.proposals.{yaml,yml}' })),
    ],
    middleware: toldOnce(context),
  };
  const started = new LanguageClient('proposals', 'Proposals', { run: server, debug: server }, options);
  client = started;
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
  // The client itself reports why a start failed; requests start it again.
  started.start().catch(() => undefined);
  return { client: started };
}

/** Called by VS Code when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
