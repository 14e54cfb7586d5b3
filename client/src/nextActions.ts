import { commands, type ExtensionContext, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { askForStatus } from './status.ts';
import { fileOf } from './templateItems.ts';

interface Action extends QuickPickItem {
  readonly command: string;
  readonly argument?: unknown;
}

/** Adds the command behind the status item, and the one that opens the walkthrough. */
export function registerNextActions(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.getStarted', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
  });
  registerCommand(context, 'proposals.showActions', () => showActions(client));
}

/** Offers what can be done next with the document in the active editor. */
async function showActions(client: LanguageClient): Promise<void> {
  const status = await askForStatus(client);
  if (!status || status.kind === 'other') {
    void window.showInformationMessage(l10n.t('This document follows no template.'));
    return;
  }
  const known = await commands.getCommands(true);
  const actions =
    status.kind === 'unmatched'
      ? withoutTemplate()
      : [...proposalActions(status), ...migrateActions(status), ...templateActions(status)];
  const items = actions.filter(({ command }) => known.includes(command));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Proposals: What Next?'),
    matchOnDescription: true,
  });
  if (picked) await commands.executeCommand(picked.command, picked.argument);
}

function withoutTemplate(): Action[] {
  return [
    {
      label: l10n.t('Choose a Template…'),
      detail: l10n.t('No template fits this document, so it is not checked.'),
      command: 'proposals.chooseTemplate',
    },
  ];
}

function proposalActions({ kind, progress }: DocumentStatus): Action[] {
  if (kind !== 'proposal' || !progress) return [];
  const { open, problems } = progress;
  const missing = open.filter(({ state }) => state === 'missing').length;
  const mendable = problems.error + problems.warning + problems.information > 0;
  const next = open.find(({ state }) => state !== 'missing');
  return [
    ...(next ? [{ label: l10n.t('Go to the Next Gap'), description: next.name, command: 'proposals.nextGap' }] : []),
    ...(missing > 0
      ? [
          {
            label: l10n.t('Insert Missing Sections'),
            description: missing === 1 ? l10n.t('1 missing') : l10n.t('{0} missing', missing),
            command: 'proposals.insertMissingSections',
          },
        ]
      : []),
    ...(mendable ? [{ label: l10n.t('Fix All'), command: 'proposals.fixAll' }] : []),
    {
      label: l10n.t('Change Status…'),
      ...(progress.status !== undefined && { description: progress.status }),
      command: 'proposals.changeStatus',
    },
    { label: l10n.t('Show the Outline'), command: 'proposals.outline.focus' },
  ];
}

function migrateActions({ kind, template }: DocumentStatus): Action[] {
  if (kind !== 'proposal' || template?.path === undefined) return [];
  return [
    {
      label: l10n.t('Update to the Template as It Is Now…'),
      description: template.name,
      command: 'proposals.migrate',
    },
    { label: l10n.t('Move to Another Template…'), command: 'proposals.moveToTemplate' },
  ];
}

function templateActions({ kind, template, evidence }: DocumentStatus): Action[] {
  const uri = window.activeTextEditor?.document.uri;
  const file = template && fileOf(template);
  return [
    ...(file
      ? [
          {
            label: l10n.t('Open the Template'),
            description: template?.path ?? '',
            command: 'vscode.open',
            argument: file,
          },
        ]
      : []),
    ...(template?.learnedFrom === undefined
      ? []
      : [{ label: l10n.t('Create a Template from These Proposals'), command: 'proposals.learnTemplate' }]),
    // Where it is kept is a folder of the workspace.
    ...(kind === 'proposal' && uri && workspace.getWorkspaceFolder(uri)
      ? [
          {
            label: l10n.t('Choose Another Template…'),
            description: template?.name ?? '',
            detail: evidence.join(', '),
            command: 'proposals.chooseTemplate',
          },
        ]
      : []),
    {
      label: l10n.t('Show What the Template Means'),
      command: 'proposals.explainTemplate',
      argument: file ?? template?.id,
    },
  ];
}
