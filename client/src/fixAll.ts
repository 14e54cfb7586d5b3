import { type CodeAction, commands, type ExtensionContext, l10n, Range, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommand } from './command.ts';

/** Of how many actions the edits are asked for: there is one of each kind. */
const RESOLVED = 1;

/** Adds the commands that mend a whole document at once, each as one step that can be undone. */
export function registerFixAll(context: ExtensionContext, client: LanguageClient): void {
  const register = (command: string, kind: string, nothing: string) =>
    registerCommand(context, command, () => apply(client, kind, nothing));
  register(
    'proposals.fixAll',
    'source.proposals',
    l10n.t('Nothing in this document can be fixed automatically. What is left is yours to write.'),
  );
  register(
    'proposals.insertMissingSections',
    'source.insertMissing.proposals',
    l10n.t('No section of the template is missing in this document.'),
  );
}

async function apply(client: LanguageClient, kind: string, nothing: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open a proposal first.'));
    return;
  }
  // A server that is still starting would have nothing to offer.
  await client.start();
  const { version, uri } = document;
  const all = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions =
    (await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, all, kind, RESOLVED)) ?? [];
  const action = actions.find((one) => one.kind?.value === kind && one.edit);
  if (!action?.edit || action.edit.size === 0) {
    void window.showInformationMessage(nothing);
    return;
  }
  if (document.version !== version || !(await workspace.applyEdit(action.edit))) {
    throw new Error(l10n.t('The document has changed in the meantime. Run the command again.'));
  }
}
