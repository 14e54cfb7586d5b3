import { type ExtensionContext, l10n, type TextDocument, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { RENUMBER_REQUEST, type RenumberedProposal, type RenumberParams } from '../../server/src/protocol.ts';
import { messageOf, registerCommand } from './command.ts';
import { givenDocument } from './givenDocument.ts';

/** Adds the command that gives a proposal another number, with a preview of all that changes. */
export function registerRenumber(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.renumber', async (given?: unknown) =>
    renumber(client, await givenDocument(given)),
  );
}

async function renumber(client: LanguageClient, document: TextDocument | undefined): Promise<void> {
  const textDocument = document && client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const ask = (more: Partial<RenumberParams> = {}): Promise<RenumberedProposal | null> =>
    client.sendRequest<RenumberedProposal | null>(RENUMBER_REQUEST, {
      textDocument,
      trusted: workspace.isTrusted,
      ...more,
    });
  // Where numbers are not given by the folder, there is none to suggest.
  const next = textDocument && (await ask().catch((error: unknown) => error));
  if (!textDocument || next === null) {
    void window.showInformationMessage(l10n.t('This document follows no template.'));
    return;
  }
  const suggested = isPlan(next) ? `${next.number}` : '';
  const number = await window.showInputBox({
    title: l10n.t('Renumber Proposal'),
    prompt: isPlan(next) ? l10n.t('The next free number, over all branches, or another one') : messageOf(next),
    value: suggested,
  });
  if (number === undefined) return;
  const plan = number.trim() === suggested && isPlan(next) ? next : await ask({ number });
  if (!plan) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(plan.edit);
  // What is not Markdown the server knows as it was saved.
  const unsaved = workspace.textDocuments.find(
    (one) => one.isDirty && one.languageId !== 'markdown' && edit.has(one.uri),
  );
  if (unsaved)
    throw new Error(l10n.t('Save {0} first: the number in it changes, too.', workspace.asRelativePath(unsaved.uri)));
  const picked = await window.showQuickPick(choicesFor(plan, edit), {
    title: l10n.t('Renumber Proposal'),
    placeHolder: l10n.t('All is one step that can be undone'),
  });
  if (!picked) return;
  const wanted = picked.isToConfirm ? await ask({ number: `${plan.number}`, isToConfirm: true }) : plan;
  const parts = await client.protocol2CodeConverter.asWorkspaceEdit(wanted?.edit);
  const isDone = parts && (await workspace.applyEdit(parts, { isRefactoring: true }));
  if (!isDone && !picked.isToConfirm)
    throw new Error(l10n.t('The document has changed in the meantime. Run the command again.'));
  if (plan.unsure.length > 0) tellOfUnsure(plan);
}

const MAX_FILES = 6;

/** At once, or after a look at each change. */
function choicesFor({ uri, number }: RenumberedProposal, edit: WorkspaceEdit) {
  const files = edit.entries().map(([file, edits]) => `${workspace.asRelativePath(file)} (${edits.length})`);
  const more = files.length > MAX_FILES ? [l10n.t('and {0} more', files.length - MAX_FILES)] : [];
  const name = workspace.asRelativePath(Uri.parse(uri));
  return [
    {
      label: l10n.t('Renumber to {0}', number),
      description: `→ ${name}`,
      detail: [...files.slice(0, MAX_FILES), ...more].join(', '),
      isToConfirm: false,
    },
    { label: l10n.t('Show Preview'), detail: l10n.t('Tick what is to change.'), isToConfirm: true },
  ];
}

/** Names that may mean another proposal are for somebody to look at. */
function tellOfUnsure({ unsure }: RenumberedProposal): void {
  const places = unsure.map(({ uri, line }) => `${workspace.asRelativePath(Uri.parse(uri))}:${line + 1}`);
  void window.showWarningMessage(
    l10n.t(
      'Another proposal has the old number as well, so these places were left as they are: {0}',
      places.join(', '),
    ),
  );
}

function isPlan(value: unknown): value is RenumberedProposal {
  return typeof value === 'object' && value !== null && 'edit' in value;
}
