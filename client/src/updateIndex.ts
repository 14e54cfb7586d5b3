import { type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { UPDATE_INDEX_REQUEST, type UpdatedIndexes, type UpdateIndexParams } from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';

/** Adds the command that brings indexes of proposals up to date, and does the same on save for who wants it. */
export function registerUpdateIndex(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.updateIndex', () => updateIndex(client));
  let isSaving = false;
  context.subscriptions.push(
    workspace.onDidSaveTextDocument(async (document) => {
      const isWanted = workspace.getConfiguration('proposals', document.uri).get('updateIndexOnSave', false);
      if (!isWanted || isSaving || document.languageId !== 'markdown') return;
      isSaving = true;
      try {
        await apply(client, await ask(client, document), true);
      } catch {
        // A save is nothing to bother anybody about: the problem is still shown in the index.
      } finally {
        isSaving = false;
      }
    }),
  );
}

async function updateIndex(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const document = editor?.document.languageId === 'markdown' ? editor.document : undefined;
  const answer = await ask(client, document, true);
  if (answer.stale > 0) {
    await apply(client, answer, false);
    return;
  }
  if (answer.found > 0) {
    void window.showInformationMessage(l10n.t('The index is up to date.'));
    return;
  }
  const insert = l10n.t('Insert It Here');
  const none = l10n.t('No file holds an index of the proposals yet.');
  const picked = await (answer.text === undefined
    ? window.showInformationMessage(none)
    : window.showInformationMessage(none, insert));
  if (picked === insert && editor && editor.document === document)
    await editor.edit((edit) => edit.insert(editor.selection.active, answer.text ?? ''));
}

function ask(client: LanguageClient, document: TextDocument | undefined, onlyThere = false): Promise<UpdatedIndexes> {
  const textDocument = document && client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: UpdateIndexParams = { ...(textDocument && { textDocument }), onlyThere };
  return client.sendRequest<UpdatedIndexes>(UPDATE_INDEX_REQUEST, params);
}

/** @param saves whether files are saved that were before */
async function apply(client: LanguageClient, { edit }: UpdatedIndexes, saves: boolean): Promise<void> {
  const wanted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const uris = wanted.entries().map(([uri]) => uri);
  const dirty = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  if (!(await workspace.applyEdit(wanted)))
    throw new Error(l10n.t('The document has changed in the meantime. Run the command again.'));
  for (const uri of saves ? uris : []) {
    if (!dirty.has(uri.toString())) await (await workspace.openTextDocument(uri)).save();
  }
}
