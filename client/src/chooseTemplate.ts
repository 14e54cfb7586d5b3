import {
  type ExtensionContext,
  l10n,
  Range,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  CHOOSE_TEMPLATE_REQUEST,
  type ChooseTemplateParams,
  type ChosenTemplate,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { templateItems } from './templateItems.ts';

/** Adds the command that says which template the active document is to follow. */
export function registerChooseTemplate(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.chooseTemplate', () => chooseTemplate(client));
}

/** Asks which template the active document follows and where that holds, and writes it into `.proposals.yaml`. */
async function chooseTemplate(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const folder = document && workspace.getWorkspaceFolder(document.uri);
  if (document?.languageId !== 'markdown' || !folder) {
    throw new Error(
      l10n.t('Open a Markdown file of the workspace first: the choice is kept in its folder, in .proposals.yaml.'),
    );
  }
  const uri = `${document.uri}`;
  const templates = await client.sendRequest<TemplateName[]>(TEMPLATES_REQUEST, { folderUri: `${folder.uri}` });
  const title = l10n.t('Choose Template');
  const none = { label: l10n.t('No Proposal'), description: l10n.t('never checked'), template: undefined };
  // What records agree on is no template that one could name.
  const written = templates.filter(({ learnedFrom }) => learnedFrom === undefined);
  const picked = await window.showQuickPick([...templateItems(written), none], {
    title,
    placeHolder: l10n.t('Template'),
    matchOnDescription: true,
  });
  if (!picked) return;
  const path = workspace.asRelativePath(document.uri, false);
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : folder.name;
  const scopes = [
    { label: l10n.t('This File'), description: path, scope: 'file' as const },
    { label: l10n.t('All Files of Its Folder'), description: parent, scope: 'folder' as const },
  ];
  const where = await window.showQuickPick(scopes, { title, placeHolder: l10n.t('Where it holds') });
  if (!where) return;
  await openConfiguration(folder);
  const { scope } = where;
  const params: ChooseTemplateParams = { uri, scope, ...(picked.template && { templateId: picked.template.id }) };
  await write(await client.sendRequest<ChosenTemplate>(CHOOSE_TEMPLATE_REQUEST, params));
}

/** Has the server know what is in the folder's `.proposals.yaml`: it may not have looked yet, or not be able to. */
async function openConfiguration({ uri }: WorkspaceFolder): Promise<void> {
  for (const name of ['.proposals.yaml', '.proposals.yml']) {
    const document = workspace.openTextDocument(Uri.joinPath(uri, name));
    const isThere = await document.then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
}

/** Replaces a file's text, as one step that can be undone, and saves it. */
async function write(chosen: ChosenTemplate): Promise<void> {
  const uri = Uri.parse(chosen.uri);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await workspace.applyEdit(edit);
  const document = await workspace.openTextDocument(uri);
  const replace = new WorkspaceEdit();
  replace.replace(uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), chosen.text);
  await workspace.applyEdit(replace);
  await document.save();
}
