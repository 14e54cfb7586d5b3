import {
  type ExtensionContext,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  MIGRATE_REQUEST,
  type MigratedProposals,
  type MigrateParams,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { Preview } from './preview.ts';
import { askForStatus } from './status.ts';
import { templateItems } from './templateItems.ts';

/** Adds the commands that bring proposals to their template as it is now, or to another one. */
export function registerMigrate(context: ExtensionContext, client: LanguageClient): void {
  const preview = new Preview();
  context.subscriptions.push(preview);
  const migration = (title: string) => new Migration(client, preview, title);
  registerCommand(context, 'proposals.migrate', () => migration(l10n.t('Update Proposal to Its Template')).offer());
  registerCommand(context, 'proposals.migrateAll', () =>
    migration(l10n.t('Update All Proposals of This Template')).offer({ isForAll: true }),
  );
  registerCommand(context, 'proposals.moveToTemplate', async () => {
    const title = l10n.t('Move Proposal to Another Template');
    const template = await askForTemplate(client, title);
    if (template) await migration(title).offer({ templateId: template.id });
  });
  registerCommand(context, 'proposals.applyPreview', () => preview.apply());
}

async function askForTemplate(client: LanguageClient, title: string): Promise<TemplateName | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const templates = await client.sendRequest<TemplateName[]>(TEMPLATES_REQUEST, {
    ...(folder && { folderUri: `${folder.uri}` }),
  });
  const current = (await askForStatus(client))?.template?.id;
  // What records agree on asks for nothing that one could be brought to.
  const others = templates.filter(({ id, learnedFrom }) => id !== current && learnedFrom === undefined);
  const picked = await window.showQuickPick(templateItems(others), {
    title,
    placeHolder: l10n.t('Template'),
    matchOnDescription: true,
  });
  return picked?.template;
}

type Asked = Omit<MigrateParams, 'textDocument'>;

interface Choice extends QuickPickItem {
  readonly isToApply?: boolean;
}

/** What one of the commands does with the document in the active editor. */
class Migration {
  readonly #client: LanguageClient;
  readonly #preview: Preview;
  readonly #title: string;

  constructor(client: LanguageClient, preview: Preview, title: string) {
    this.#client = client;
    this.#preview = preview;
    this.#title = title;
  }

  /** Says what would change, and applies or shows it. */
  async offer(asked: Asked = {}): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void window.showInformationMessage(l10n.t('Open a proposal first.'));
      return;
    }
    const params: MigrateParams = {
      textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      ...asked,
    };
    const plan = await this.#ask(params);
    if (plan.files.length === 0) {
      void window.showInformationMessage(nothingToDo(plan));
      return;
    }
    const picked = await window.showQuickPick(choicesFor(plan), {
      title: this.#title,
      placeHolder: l10n.t('All is one step that can be undone'),
      matchOnDetail: true,
    });
    if (picked?.isToApply) await this.#apply(params, plan);
    else if (picked) {
      const files = plan.files.map((file) => ({ ...file, uri: Uri.parse(file.uri) }));
      await this.#preview.show(`${this.#title}: ${plan.template}`, files, () => this.#apply(params, plan));
    }
  }

  async #ask(params: MigrateParams): Promise<MigratedProposals> {
    const ask = () => this.#client.sendRequest<MigratedProposals>(MIGRATE_REQUEST, params);
    return window.withProgress({ location: ProgressLocation.Window, title: this.#title }, ask);
  }

  /** Applies what was shown, unless something has changed since. */
  async #apply(params: MigrateParams, shown: MigratedProposals): Promise<void> {
    const now = await this.#ask(params);
    const edit = await this.#client.protocol2CodeConverter.asWorkspaceEdit(now.edit);
    const isSame = JSON.stringify(now.files) === JSON.stringify(shown.files);
    // A single one stays unsaved, as after any other change; what is not open is saved.
    if (!isSame || !(await workspace.applyEdit(edit, { isRefactoring: now.files.length > 1 })))
      throw new Error(l10n.t('The document has changed in the meantime. Run the command again.'));
  }
}

function nothingToDo({ proposals, leftOut, frozen }: MigratedProposals): string {
  if (frozen > 0 && frozen === proposals)
    return l10n.t('By their status none of the proposals is to be changed any more.');
  if (proposals !== 1) return l10n.t('All {0} proposals follow the template as it is now.', proposals);
  return leftOut.length === 0
    ? l10n.t('This proposal follows its template as it is now.')
    : l10n.t(
        'This proposal follows its template as it is now. What it lacks was left out before: {0}. "Insert Missing Sections" adds it.',
        leftOut.join(', '),
      );
}

/** At once, or after a look; then what changes, where Enter shows it. */
function choicesFor({ files, proposals, frozen }: MigratedProposals): readonly Choice[] {
  const [first] = files;
  const isOne = proposals === 1;
  const apply = isOne
    ? l10n.t('Apply Changes')
    : l10n.t('Apply Changes to {0} of {1} Proposals', files.length, proposals);
  const named = (label: string): Choice => ({ label });
  const shown = isOne
    ? [
        ...group(l10n.t('What changes'), files.flatMap(({ steps }) => steps).map(named)),
        ...group(l10n.t('What stays'), files.flatMap(({ kept }) => kept).map(named)),
      ]
    : [
        ...group(
          l10n.t('What changes'),
          files.map(({ uri, steps }) => ({ label: pathOf(uri), detail: steps.join(' · ') })),
        ),
        ...group(l10n.t('What stays'), frozen > 0 ? [named(frozenInWords(frozen))] : []),
      ];
  return [
    { label: apply, ...(isOne && first && { description: pathOf(first.uri) }), isToApply: true },
    { label: l10n.t('Show Changes'), description: l10n.t('side by side, and then apply them') },
    ...shown,
  ];
}

function frozenInWords(count: number): string {
  return count === 1
    ? l10n.t('1 proposal that by its status is not to be changed any more')
    : l10n.t('{0} proposals that by their status are not to be changed any more', count);
}

function group(label: string, choices: readonly Choice[]): readonly Choice[] {
  return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}

function pathOf(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}
