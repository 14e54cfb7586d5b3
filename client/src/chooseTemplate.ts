import {
  commands,
  type ExtensionContext,
  type QuickPickItem,
  Range,
  Uri,
  WorkspaceEdit,
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
import { messageOf } from './pathBox.ts';
import { activeStatus } from './status.ts';

interface Action extends QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** Adds the commands that say which template the active document follows, and change it. */
export function registerChooseTemplate(context: ExtensionContext, client: LanguageClient): void {
  const register = (command: string, run: () => Promise<void>) =>
    context.subscriptions.push(
      commands.registerCommand(command, () =>
        run().catch((error: unknown) => void window.showErrorMessage(messageOf(error))),
      ),
    );
  register('proposals.chooseTemplate', () => chooseTemplate(client));
  register('proposals.showTemplateActions', showActions);
}

async function showActions(): Promise<void> {
  const status = activeStatus();
  if (!status) return;
  const uri = window.activeTextEditor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const { path, name } = status.template ?? {};
  const file = path !== undefined && folder ? Uri.joinPath(folder.uri, path) : undefined;
  const actions: Action[] = [
    ...(status.kind === 'proposal'
      ? [
          {
            label: 'Choose Another Template…',
            description: name ?? '',
            detail: status.evidence.join(', '),
            run: () => commands.executeCommand('proposals.chooseTemplate'),
          },
        ]
      : []),
    ...(file
      ? [
          {
            label: 'Open the Template',
            description: path ?? '',
            run: () => commands.executeCommand('vscode.open', file),
          },
        ]
      : []),
    {
      label: 'Show What the Template Means',
      run: () => commands.executeCommand('proposals.explainTemplate', file ?? status.template?.id),
    },
  ];
  const picked = await window.showQuickPick(actions, { title: 'Template' });
  await picked?.run();
}

/** Asks which template the active document follows and where that holds, and writes it into `.proposals.yaml`. */
async function chooseTemplate(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const folder = document && workspace.getWorkspaceFolder(document.uri);
  if (document?.languageId !== 'markdown' || !folder) {
    throw new Error(
      'Open a Markdown file of the workspace first: the choice is kept in its folder, in .proposals.yaml.',
    );
  }
  const uri = `${document.uri}`;
  const templates = await client.sendRequest<TemplateName[]>(TEMPLATES_REQUEST, { folderUri: `${folder.uri}` });
  const title = 'Choose Template';
  const none = { label: 'No Proposal', description: 'never checked', template: undefined };
  const items = templates.map((template) => ({
    label: template.name,
    description: template.path ?? 'built in',
    template: template as TemplateName | undefined,
  }));
  const picked = await window.showQuickPick([...items, none], {
    title,
    placeHolder: 'Template',
    matchOnDescription: true,
  });
  if (!picked) return;
  const path = workspace.asRelativePath(document.uri, false);
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : folder.name;
  const scopes = [
    { label: 'This File', description: path, scope: 'file' as const },
    { label: 'All Files of Its Folder', description: parent, scope: 'folder' as const },
  ];
  const where = await window.showQuickPick(scopes, { title, placeHolder: 'Where it holds' });
  if (!where) return;
  const { scope } = where;
  const params: ChooseTemplateParams = { uri, scope, ...(picked.template && { templateId: picked.template.id }) };
  await write(await client.sendRequest<ChosenTemplate>(CHOOSE_TEMPLATE_REQUEST, params));
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
