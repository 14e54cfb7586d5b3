import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { registerAgents } from './agents/registerAgents.ts';
import { SERVER_MEMORY } from './serverMemory.ts';
import { type ProposalsApi, startClient } from './startClient.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a Markdown document is opened, or a command is run. */
export function activate(context: ExtensionContext): ProposalsApi {
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/language-server.js'),
    transport: TransportKind.ipc,
    options: { execArgv: [...SERVER_MEMORY] },
  };
  const own = context.storageUri?.scheme === 'file' ? { cacheFolder: context.storageUri.fsPath } : {};
  const started = startClient(
    context,
    (options) => new LanguageClient('proposals', 'Proposals', { run: server, debug: server }, options),
    own,
  );
  client = started.client;
  // What agents do they do to files of this machine.
  registerAgents(context, client);
  return started;
}

/** Called by VS Code when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
