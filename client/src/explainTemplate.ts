import { commands, type ExtensionContext, Range, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  EXPLAIN_TEMPLATE_REQUEST,
  type ExplainedTemplate,
  type ExplainTemplateParams,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../server/src/protocol.ts';
import { MarkdownViews } from './markdownView.ts';
import { messageOf } from './pathBox.ts';

/** Templates of the workspace have a place; the built-in ones have none. */
type ListedTemplate = TemplateName & { readonly path?: string; readonly folderUri?: string };

const TITLE = 'Show What a Template Means';
const REFRESH_MS = 150;

/** Adds the command that shows what a template means. The view follows the template while that is edited. */
export function registerExplainTemplate(context: ExtensionContext, client: LanguageClient): void {
  const views = new MarkdownViews('proposals.templateMeaning');
  let timer: NodeJS.Timeout | undefined;
  const refresh = (file: Uri) => {
    if (!views.has(`${file}`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      explainFile(client, file).then((markdown) => views.update(`${file}`, markdown), showError);
    }, REFRESH_MS);
  };
  const watcher = workspace.createFileSystemWatcher('**/*.{md,markdown}', true, false, true);
  context.subscriptions.push(
    views,
    watcher,
    watcher.onDidChange(refresh),
    workspace.onDidChangeTextDocument(({ document }) => refresh(document.uri)),
    commands.registerCommand('proposals.explainTemplate', (clicked?: Uri) =>
      explain(client, views, clicked).catch(showError),
    ),
  );
}

/** Explains the file that was clicked, the template in the editor, or one that the user chooses. */
async function explain(client: LanguageClient, views: MarkdownViews, clicked: Uri | undefined): Promise<void> {
  if (clicked instanceof Uri) return showFile(client, views, clicked, ViewColumn.Active);
  const document = window.activeTextEditor?.document;
  const templates = await client.sendRequest<ListedTemplate[]>(TEMPLATES_REQUEST);
  if (document && isTemplate(document, templates)) return showFile(client, views, document.uri, ViewColumn.Beside);
  const items = templates.map((template) => ({
    label: template.name,
    description: template.path ?? 'built in',
    template,
  }));
  const chosen = (await window.showQuickPick(items, { title: TITLE, placeHolder: 'Template' }))?.template;
  if (!chosen) return;
  const file = fileOf(chosen);
  if (file) return showFile(client, views, file, ViewColumn.Active);
  const markdown = await ask(client, { templateId: chosen.id });
  await views.show(chosen.id, { title: titleFor(chosen.name), column: ViewColumn.Active, markdown });
}

function isTemplate({ languageId, uri }: TextDocument, templates: readonly ListedTemplate[]): boolean {
  const isKnown = templates.some((template) => fileOf(template)?.path === uri.path);
  return languageId === 'markdown' && (isKnown || /template|(?:^|\/)(?:0{3,}|[nx]{3,})[-_.]/i.test(uri.path));
}

/** The file of a template that stands in a workspace folder. */
function fileOf({ path, folderUri }: ListedTemplate): Uri | undefined {
  return path === undefined || folderUri === undefined ? undefined : Uri.joinPath(Uri.parse(folderUri), path);
}

async function showFile(client: LanguageClient, views: MarkdownViews, file: Uri, column: ViewColumn): Promise<void> {
  const markdown = await explainFile(client, file);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  await views.show(`${file}`, { title: titleFor(name), column, markdown, openLine: (line) => openLine(file, line) });
}

function titleFor(name: string): string {
  return `What ${name} Means`;
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

function showError(error: unknown): void {
  void window.showErrorMessage(messageOf(error));
}
