import * as vscode from 'vscode';
import { Disposable, EventEmitter, type ExtensionContext, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { serverApi, type ToolApi, toolApi } from './editorApi.ts';
import { editorTool, type ManifestTool, toolsIn } from './tools.ts';

const SETTING = 'proposals.agents';
const SERVER_ID = 'proposals.mcp';

/**
 * Lets agents in the editor use what the extension knows, as the setting says: by tools of the editor, by a server that the editor starts, or
 * not at all. Nothing happens in an editor that knows no such thing, nor where the user does not trust what is open.
 */
export function registerAgents(context: ExtensionContext, client: LanguageClient): void {
  const [tools, servers] = [toolApi(vscode), serverApi(vscode)];
  const changed = new EventEmitter<void>();
  const registerWith = (api: ToolApi) => (tool: ManifestTool) =>
    api.register(tool.name, editorTool(tool, client, api.asResult));
  let registered: readonly Disposable[] | undefined;
  const follow = () => {
    const way = wayOfAgents();
    if (way === 'editor') registered ??= tools && toolsIn(context.extension.packageJSON).map(registerWith(tools));
    else {
      for (const one of registered ?? []) one.dispose();
      registered = undefined;
    }
    changed.fire();
  };
  follow();
  context.subscriptions.push(
    changed,
    new Disposable(() => registered?.map((one) => one.dispose())),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTING) && follow()),
    workspace.onDidGrantWorkspaceTrust(follow),
  );
  if (!servers) return;
  const server = {
    label: 'Proposals',
    // Where that is the editor itself, it is Node with this in its environment.
    command: process.execPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
    args: [context.asAbsolutePath('dist/cli.js'), 'mcp'],
    version: String(context.extension.packageJSON.version),
  };
  context.subscriptions.push(
    servers.register(SERVER_ID, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => (wayOfAgents() === 'server' ? [servers.asDefinition(server)] : []),
    }),
  );
}

/** How agents get to it; undefined for not at all. */
function wayOfAgents(): 'editor' | 'server' | undefined {
  const way = workspace.getConfiguration().get(SETTING);
  return workspace.isTrusted && (way === 'editor' || way === 'server') ? way : undefined;
}
