import { commands, type ExtensionContext, Uri, window } from 'vscode';
import { type DefinitionLink, DefinitionRequest, type LanguageClient, type Location } from 'vscode-languageclient/node';
import { registerCommand } from './command.ts';

/**
 * Adds the command that opens the template where it asks for what is at the cursor. VS Code counts each heading of a Markdown
 * file as a definition of itself, so that its own command would always show a list.
 */
export function registerGoToTemplate(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.goToTemplate', () => goToTemplate(client));
}

async function goToTemplate(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const params =
    editor && client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
  const found = params && (await client.sendRequest(DefinitionRequest.type, params));
  const [place] = found ? [found].flat() : [];
  if (!place) {
    // Links, for example.
    await commands.executeCommand('editor.action.revealDefinition');
    return;
  }
  const { uri, range } = targetOf(place);
  await window.showTextDocument(Uri.parse(uri), { selection: client.protocol2CodeConverter.asRange(range) });
}

function targetOf(place: Location | DefinitionLink): Location {
  return 'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange } : place;
}
