import { type ExtensionContext, l10n, type QuickPickItem, type TextDocument, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  CHANGE_STATUS_COMMAND,
  CHANGE_STATUS_REQUEST,
  type ChangeStatusParams,
  OTHER_PROPOSALS_REQUEST,
  type OtherProposal,
  STATUS_CHOICES_REQUEST,
  type StatusChoicesAnswer,
} from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { givenDocument } from './givenDocument.ts';

type Choice = StatusChoicesAnswer['choices'][number];

/** Adds the command that gives a proposal another status. */
export function registerChangeStatus(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, CHANGE_STATUS_COMMAND, async (given?: unknown) =>
    changeStatus(client, await givenDocument(given)),
  );
}

/** Asks for the new status, and where it needs one for the proposal that replaces this one; then changes all at once. */
async function changeStatus(client: LanguageClient, document: TextDocument | undefined): Promise<void> {
  const textDocument = document && client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const found =
    textDocument && (await client.sendRequest<StatusChoicesAnswer | null>(STATUS_CHOICES_REQUEST, { textDocument }));
  if (!textDocument || !found) {
    void window.showInformationMessage(l10n.t('This document follows no template that lists statuses.'));
    return;
  }
  const choice = await pickStatus(found);
  if (!choice) return;
  const others = choice.asksForProposal
    ? await client.sendRequest<OtherProposal[]>(OTHER_PROPOSALS_REQUEST, { textDocument })
    : [];
  const other = others.length > 0 ? await pickProposal(choice.name, others) : undefined;
  if (others.length > 0 && !other) return;
  const params: ChangeStatusParams = {
    textDocument,
    status: choice.value,
    ...(other?.uri !== undefined && { supersededBy: other.uri }),
  };
  const edit = await client.sendRequest<WorkspaceEdit>(CHANGE_STATUS_REQUEST, params);
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/** In the template's order, the one that comes next chosen already; in doubt the one that is, so that Enter changes nothing. */
async function pickStatus({ key, current, choices }: StatusChoicesAnswer): Promise<Choice | undefined> {
  const items = choices.map((choice) => ({
    label: choice.label,
    description: describe(choice, current),
    choice,
  }));
  const picker = window.createQuickPick<(typeof items)[number]>();
  picker.title = l10n.t('Change Status');
  picker.placeholder = current === undefined ? key : l10n.t('{0}, now {1}', key, current);
  picker.items = items;
  picker.matchOnDescription = true;
  const next = items.find(({ choice }) => choice.isNext) ?? items.find(({ choice }) => choice.isCurrent);
  picker.activeItems = next ? [next] : [];
  const picked = await new Promise<(typeof items)[number] | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return picked?.choice.isCurrent ? undefined : picked?.choice;
}

function describe({ isCurrent, isNext, isRefused }: Choice, current: string | undefined): string {
  if (isCurrent) return l10n.t('current status');
  if (isRefused) return l10n.t('does not follow {0}', current ?? '');
  return isNext ? l10n.t('next') : '';
}

/** The proposal that replaces this one, or one without a URI for none; undefined where the user gave up. */
async function pickProposal(
  status: string,
  others: readonly OtherProposal[],
): Promise<Partial<OtherProposal> | undefined> {
  const items: (QuickPickItem & { readonly other: Partial<OtherProposal> })[] = others.map((other) => ({
    label: other.title,
    description: other.path,
    other,
  }));
  const none = { label: l10n.t('Say It Later'), description: l10n.t('no link'), other: {} };
  const picked = await window.showQuickPick([...items, none], {
    title: l10n.t('{0}: which proposal takes its place?', status),
    placeHolder: l10n.t('Choose a proposal by its title or path'),
    matchOnDescription: true,
  });
  return picked?.other;
}
