import { type ExtensionContext, l10n, type WorkspaceFolder, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  CREATE_FILE_REQUEST,
  type CreatedFile,
  type CreateFileParams,
  NEW_PROPOSAL_REQUEST,
  type NewProposal,
  type NewProposalParams,
  TEMPLATES_REQUEST,
  type TemplateName,
  type TemplatesParams,
} from '../../server/src/protocol.ts';
import { type ChosenFolder, chosenFolder } from './chosenFolder.ts';
import { registerCommand } from './command.ts';
import { openCreated, openUntitled } from './openProposal.ts';
import { askForPath } from './pathBox.ts';
import { templateItems } from './templateItems.ts';

const COMMANDS: Readonly<Record<string, TemplateName>> = {
  'proposals.newRfc': { id: 'rfc', name: 'RFC' },
  'proposals.newDetailedRfc': { id: 'rfc-detailed', name: 'Detailed RFC' },
  'proposals.newEnhancement': { id: 'enhancement', name: 'Enhancement' },
  'proposals.newEnhancementSpecification': { id: 'enhancement-specification', name: 'Enhancement Specification' },
  'proposals.newEnhancementProposal': { id: 'enhancement-proposal', name: 'Enhancement Proposal' },
  'proposals.newShortDecisionRecord': { id: 'decision-record', name: 'Short Decision Record' },
  'proposals.newFullDecisionRecord': { id: 'decision-record-full', name: 'Full Decision Record' },
};

/** Adds the commands that start a proposal. */
export function registerNewProposal(context: ExtensionContext, client: LanguageClient): void {
  for (const [command, template] of Object.entries(COMMANDS)) {
    registerCommand(context, command, async () => startProposal(client, await ownOr(client, template)));
  }
  registerCommand(context, 'proposals.newProposal', async (given?: unknown) => {
    const chosen = chosenFolder(given);
    const template = await pickTemplate(await templatesOf(client, chosen), l10n.t('New Proposal'), l10n.t('Template'));
    if (template) await startProposal(client, template, chosen);
  });
  registerCommand(context, 'proposals.newDecision', async () => {
    const template = await decisionTemplate(await templatesOf(client));
    if (template) await startProposal(client, template);
  });
}

/** All templates; those that are for a chosen folder first. */
function templatesOf(client: LanguageClient, chosen?: ChosenFolder): Promise<TemplateName[]> {
  const where: TemplatesParams = chosen ? { folderUri: `${chosen.root.uri}`, folder: chosen.folder } : {};
  return client.sendRequest<TemplateName[]>(TEMPLATES_REQUEST, where);
}

/** The workspace's own template of that name, where it has one: a team's "RFC" is what its people mean by the word. */
async function ownOr(client: LanguageClient, builtin: TemplateName): Promise<TemplateName> {
  const templates = await templatesOf(client);
  return templates.find(({ name }) => name.toLowerCase() === builtin.name.toLowerCase()) ?? builtin;
}

/** A template for decision records, the workspace's own before built-in ones. */
async function decisionTemplate(templates: readonly TemplateName[]): Promise<TemplateName | undefined> {
  const forDecisions = templates.filter(({ isForDecisions }) => isForDecisions);
  const own = forDecisions.filter(({ folderUri }) => folderUri !== undefined);
  const offered = own.length > 0 ? own : forDecisions;
  return offered.length === 1 ? offered[0] : pickTemplate(offered, l10n.t('New Decision Record'), l10n.t('Template'));
}

async function pickTemplate(
  templates: readonly TemplateName[],
  title: string,
  placeHolder: string,
): Promise<TemplateName | undefined> {
  const options = { title, placeHolder, matchOnDescription: true };
  return (await window.showQuickPick(templateItems(templates), options))?.template;
}

/** Asks for title and path, then creates the file and opens it. Leaving a question unanswered changes nothing. */
async function startProposal(client: LanguageClient, template: TemplateName, chosen?: ChosenFolder): Promise<void> {
  const boxTitle = l10n.t('New {0}', template.name);
  const title = await window.showInputBox({
    title: boxTitle,
    prompt: l10n.t('Title of the proposal'),
    placeHolder: l10n.t('What changes, in a few words'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A title is needed.') : undefined),
  });
  if (title === undefined) return;
  const isWritable = ({ uri }: WorkspaceFolder) => workspace.fs.isWritableFileSystem(uri.scheme) !== false;
  const folders = workspace.workspaceFolders?.filter(isWritable) ?? [];
  const own = folders.find(({ uri }) => `${uri}` === (chosen ? `${chosen.root.uri}` : template.folderUri));
  const folder = own ?? (folders.length > 1 ? await pickFolder(folders) : folders[0]);
  if (!folder && folders.length > 1) return;

  const trusted = workspace.isTrusted;
  const templateId = template.id;
  const place = { ...(folder && { folderUri: `${folder.uri}` }), ...(chosen && { folder: chosen.folder }) };
  const params: NewProposalParams = { templateId, title, trusted, ...place };
  const proposal = await client.sendRequest<NewProposal>(NEW_PROPOSAL_REQUEST, params);
  const name = proposal.path.slice(proposal.path.lastIndexOf('/') + 1);
  if (!folder) return openUntitled(proposal, proposal.lacksWords ? undefined : name);
  const { number } = proposal;
  const base = { ...params, folderUri: `${folder.uri}`, ...(number !== undefined && { number }) };
  const created = await askForPath(boxTitle, proposal.path, number, proposal.lacksWords === true, (path) =>
    client.sendRequest<CreatedFile>(CREATE_FILE_REQUEST, { ...base, path } satisfies CreateFileParams),
  );
  if (!created) return;
  if (created.isRenumbered && number !== undefined) {
    void window.showInformationMessage(
      l10n.t('{0} was taken in the meantime: the proposal is `{1}`.', number, created.path),
    );
  }
  await openCreated(created);
}

async function pickFolder(folders: readonly WorkspaceFolder[]): Promise<WorkspaceFolder | undefined> {
  const items = folders.map((folder) => ({ label: folder.name, description: folder.uri.fsPath, folder }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New Proposal'),
    placeHolder: l10n.t('Workspace folder'),
  });
  return picked?.folder;
}
