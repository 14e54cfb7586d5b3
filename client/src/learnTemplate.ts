import { type ExtensionContext, l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LEARN_TEMPLATE_REQUEST, type LearnedTemplate, type LearnTemplateParams } from '../../server/src/protocol.ts';
import { chosenFolder } from './chosenFolder.ts';
import { registerCommand } from './command.ts';

/** Adds the command that writes down the template which the proposals of a folder follow, for the user to read over and save. */
export function registerLearnTemplate(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.learnTemplate', async (clicked?: unknown) => {
    const chosen = chosenFolder(clicked ?? folderOfEditor());
    if (!chosen) throw new Error(l10n.t('Open one of the proposals first, or choose their folder in the explorer.'));
    const { root, folder } = chosen;
    const params: LearnTemplateParams = { folderUri: client.code2ProtocolConverter.asUri(root.uri), folder };
    const { text } = await client.sendRequest<LearnedTemplate>(LEARN_TEMPLATE_REQUEST, params);
    await openUnsaved(await freeName(Uri.joinPath(root.uri, folder)), text);
  });
}

function folderOfEditor(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && Uri.joinPath(uri, '..');
}

/** `template.md`, or what is no file yet. */
async function freeName(folder: Uri): Promise<Uri> {
  for (let i = 1; ; i++) {
    const file = Uri.joinPath(folder, i === 1 ? 'template.md' : `template-${i}.md`);
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) return file;
  }
}

/** Shows a text as a file that is only written when it is saved. */
async function openUnsaved(file: Uri, text: string): Promise<void> {
  const uri = file.with({ scheme: 'untitled' });
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}
