import { type ExtensionContext, l10n, type Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { GAPS_REQUEST, type GapRange, NEXT_GAP_COMMAND } from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { asRange } from './textRange.ts';

/** Adds the commands that walk through what is still to be written. */
export function registerGaps(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, NEXT_GAP_COMMAND, () => goToGap(client, true));
  registerCommand(context, 'proposals.previousGap', () => goToGap(client, false));
}

/** Selects the gap behind or before the cursor; behind the last one comes the first. */
async function goToGap(client: LanguageClient, isForward: boolean): Promise<void> {
  const editor = window.activeTextEditor;
  const textDocument = editor && client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const found = textDocument && (await client.sendRequest<GapRange[] | null>(GAPS_REQUEST, { textDocument }));
  if (!editor || !found) {
    void window.showInformationMessage(l10n.t('This document follows no template, so nothing is known to be missing.'));
    return;
  }
  const gaps = found.map(asRange);
  const gap = isForward ? after(gaps, editor.selection) : before(gaps, editor.selection);
  if (!gap) {
    void window.showInformationMessage(l10n.t('Nothing is left to fill in. Missing sections are among the problems.'));
    return;
  }
  editor.selection = new Selection(gap.start, gap.end);
  editor.revealRange(gap, TextEditorRevealType.InCenterIfOutsideViewport);
}

function after(gaps: readonly Range[], selection: Range): Range | undefined {
  const isBehind = (gap: Range) =>
    gap.start.isAfter(selection.start) || (gap.start.isEqual(selection.start) && !gap.isEqual(selection));
  return gaps.find(isBehind) ?? gaps[0];
}

function before(gaps: readonly Range[], selection: Range): Range | undefined {
  return gaps.findLast((gap) => gap.start.isBefore(selection.start)) ?? gaps.at(-1);
}
