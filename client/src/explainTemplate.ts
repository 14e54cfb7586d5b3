import { type ExtensionContext, l10n, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  EXPLAIN_TEMPLATE_REQUEST,
  type ExplainedTemplate,
  type ExplainTemplateParams,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../server/src/protocol.ts';
import { registerCommand, showError } from './command.ts';
import { MarkdownViews } from './markdownView.ts';
import { askForStatus } from './status.ts';
import { fileOf, templateItems } from './templateItems.ts';

const REFRESH_MS = 150;

/** Adds the command that shows what a template means. The view follows the template while that is edited. */
export function registerExplainTemplate(context: ExtensionContext, client: LanguageClient): void {
  const views = new MarkdownViews('proposals.templateMeaning');
  const timers = new Map<string, NodeJS.Timeout>();
  const refresh = (file: Uri) => {
    const key = `${file}`;
    if (!views.has(key)) return;
    clearTimeout(timers.get(key));
    const explainAgain = () => {
      timers.delete(key);
      explainFile(client, file)
        .then((markdown) => views.update(key, markdown))
        .catch(showError);
    };
    timers.set(key, setTimeout(explainAgain, REFRESH_MS));
  };
  const watcher = workspace.createFileSystemWatcher('**/*.{md,markdown}', true, false, true);
  context.subscriptions.push(
    views,
    watcher,
    watcher.onDidChange(refresh),
    workspace.onDidChangeTextDocument(({ document }) => refresh(document.uri)),
  );
  registerCommand(context, 'proposals.explainTemplate', (clicked?: Uri | string) => explain(client, views, clicked));
}

/** Explains the file that was clicked, the built-in template whose id was given, the template in the editor, or one that the user chooses. */
async function explain(client: LanguageClient, views: MarkdownViews, clicked?: Uri | string): Promise<void> {
  if (clicked instanceof Uri) return showFile(client, views, clicked, ViewColumn.Active);
  const document = window.activeTextEditor?.document;
  const templates = await client.sendRequest<TemplateName[]>(TEMPLATES_REQUEST);
  if (document && (await askForStatus(client))?.kind === 'template')
    return showFile(client, views, document.uri, ViewColumn.Beside);
  const named = templates.find(({ id, path }) => id === clicked && path === undefined);
  const chosen = named ?? (await choose(templates));
  if (!chosen) return;
  const file = fileOf(chosen);
  if (file) return showFile(client, views, file, ViewColumn.Active);
  const { id: templateId, folderUri } = chosen;
  const markdown = await ask(client, { templateId, ...(folderUri !== undefined && { folderUri }) });
  await views.show(chosen.id, { title: titleFor(chosen.name), column: ViewColumn.Active, markdown });
}

async function choose(templates: readonly TemplateName[]): Promise<TemplateName | undefined> {
  const title = l10n.t('Show What a Template Means');
  return (await window.showQuickPick(templateItems(templates), { title, placeHolder: l10n.t('Template') }))?.template;
}

async function showFile(client: LanguageClient, views: MarkdownViews, file: Uri, column: ViewColumn): Promise<void> {
  const markdown = await explainFile(client, file);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  await views.show(`${file}`, { title: titleFor(name), column, markdown, openLine: (line) => openLine(file, line) });
}

function titleFor(name: string): string {
  return l10n.t('What {0} Means', name);
}

async function explainFile(client: LanguageClient, file: Uri): Promise<string> {
  // Has the server know the text.
  const document = await workspace.openTextDocument(file);
  const folder = workspace.getWorkspaceFolder(file);
  return ask(client, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ...(folder && { folderUri: client.code2ProtocolConverter.asUri(folder.uri) }),
    linkTo: '',
  });
}

async function ask(client: LanguageClient, params: ExplainTemplateParams): Promise<string> {
  return (await client.sendRequest<ExplainedTemplate>(EXPLAIN_TEMPLATE_REQUEST, params)).markdown;
}

async function openLine(file: Uri, line: number): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => `${document.uri}` === `${file}`);
  const selection = new Range(line - 1, 0, line - 1, 0);
  await window.showTextDocument(file, { selection, viewColumn: open?.viewColumn ?? ViewColumn.Beside });
}
