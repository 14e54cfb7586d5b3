import { commands, type TextDocumentShowOptions, Uri, window } from 'vscode';
import type { CreatedFile, GapRange, NewProposal } from '../../server/src/protocol.ts';
import { asRange } from './textRange.ts';
import { untitledDocument } from './untitled.ts';

/** Opens a file that was just created, with its first gap selected. */
export async function openCreated({ uri, firstGap }: CreatedFile): Promise<void> {
  // Opened as a person would: a document that only an extension asked for outlives its tab, and its problems with it.
  await commands.executeCommand('vscode.open', Uri.parse(uri), { preview: false, ...selecting(firstGap) });
}

/** Opens an untitled Markdown document with a new proposal in it, and its first gap selected; for the name see `untitledDocument`. */
export async function openUntitled({ text, firstGap }: NewProposal, name: string | undefined): Promise<void> {
  const document = await untitledDocument(name, text);
  await window.showTextDocument(document, selecting(firstGap));
}

function selecting(gap: GapRange | undefined): TextDocumentShowOptions {
  return gap ? { selection: asRange(gap) } : {};
}
