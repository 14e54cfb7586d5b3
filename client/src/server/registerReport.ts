import { type ExtensionContext, env, l10n, UIKind, Uri, version, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { BOARD_REQUEST, type Board, TEMPLATES_REQUEST, type TemplateName } from '../../../server/src/protocol.ts';
import { registerCommand } from '../command.ts';
import { type ReportFacts, reportable, reportText } from './reportText.ts';

/** In milliseconds: a report is about a server that may not answer. */
const PATIENCE = 3_000;

/** Adds the command that puts together what somebody has to know about a problem with the extension. */
export function registerReport(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.reportProblem', async () => {
    const content = reportText(await factsOf(context, client));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    const page = issuePage(context);
    if (page === undefined) return;
    const open = l10n.t('Copy and Open the Issue Page');
    const message = l10n.t(
      'Say what happened, and send this report. No contents and no paths of your files are in it.',
    );
    void window.showInformationMessage(message, open).then(async (chosen) => {
      if (chosen !== open) return;
      const report = workspace.textDocuments.find((document) => document.getText().endsWith(tailOf(content)));
      await env.clipboard.writeText(report?.getText() ?? content);
      await env.openExternal(Uri.parse(page));
    });
  });
}

/** What of a report nobody changes who describes a problem. */
function tailOf(content: string): string {
  return content.slice(content.indexOf('## Where'));
}

/** Where problems are told, as the extension's manifest has it; undefined where it names nothing. */
function issuePage({ extension }: ExtensionContext): string | undefined {
  const { bugs } = extension.packageJSON as { bugs?: string | { url?: string } };
  const page = typeof bugs === 'string' ? bugs : bugs?.url;
  return page?.startsWith('https://') ? page : undefined;
}

async function factsOf(context: ExtensionContext, client: LanguageClient): Promise<ReportFacts> {
  const [board, templates] = await Promise.all([
    asked<Board>(client, BOARD_REQUEST, { by: 'status' }),
    asked<TemplateName[]>(client, TEMPLATES_REQUEST, {}),
  ]);
  return {
    version: (context.extension.packageJSON as { version: string }).version,
    editor: `${env.appName} ${version}`,
    machine: typeof process === 'undefined' ? undefined : `${process.platform} ${process.arch}`,
    isInBrowser: env.uiKind === UIKind.Web,
    // Its kind, such as `ssh-remote`; nobody's machine.
    ...(env.remoteName !== undefined && { remote: /^[a-z-]+$/.test(env.remoteName) ? env.remoteName : 'yes' }),
    isTrusted: workspace.isTrusted,
    server: State[client.state],
    settings: changedSettings(context),
    proposals: board?.total,
    templates: templates?.filter(({ folderUri }) => folderUri !== undefined).length,
    folders: workspace.workspaceFolders?.length ?? 0,
  };
}

/** The settings of which the manifest says another value than holds. */
function changedSettings({ extension }: ExtensionContext): Record<string, unknown> {
  const { contributes } = extension.packageJSON as {
    contributes: { configuration: { properties: Record<string, unknown> } };
  };
  const configuration = workspace.getConfiguration();
  const names = Object.keys(contributes.configuration.properties);
  return Object.fromEntries(
    names.flatMap((name) => {
      const { defaultValue, globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
      const value = workspaceFolderValue ?? workspaceValue ?? globalValue;
      const isChanged = value !== undefined && JSON.stringify(value) !== JSON.stringify(defaultValue);
      const short = name.replace(/^proposals\./, '');
      return isChanged ? [[short, reportable(short, value)]] : [];
    }),
  );
}

/** What the server says; undefined where it says nothing in time. */
async function asked<Answer>(client: LanguageClient, request: string, params: object): Promise<Answer | undefined> {
  if (!client.isRunning()) return undefined;
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([client.sendRequest<Answer>(request, params).catch(() => undefined), patience]);
}
