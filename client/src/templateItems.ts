import { l10n, type QuickPickItem, Uri, workspace } from 'vscode';
import type { TemplateName } from '../../server/src/protocol.ts';

export interface TemplateItem extends QuickPickItem {
  readonly template: TemplateName;
}

/** Templates to choose from, each with where it stands; where several folders are open, with the folder's name too. */
export function templateItems(templates: readonly TemplateName[]): TemplateItem[] {
  return templates.map((template) => {
    const file = fileOf(template);
    return {
      label: template.name,
      description: file
        ? workspace.asRelativePath(file)
        : template.learnedFrom === undefined
          ? l10n.t('built in')
          : l10n.t('as in {0}', template.learnedFrom),
      template,
    };
  });
}

/** The file of a template that stands in a workspace folder; undefined for a built-in one. */
export function fileOf({ path, folderUri }: TemplateName): Uri | undefined {
  return path === undefined || folderUri === undefined ? undefined : Uri.joinPath(Uri.parse(folderUri), path);
}
