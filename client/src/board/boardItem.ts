import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { BoardRow, StatusStage } from '../../../server/src/protocol.ts';
import { progressOf } from '../status.ts';
import type { BoardElement, GroupElement, RowElement } from './boardElements.ts';

/** What menus ask for: a group that stands for a folder, any other one, and a proposal. */
const CONTEXTS = { folder: 'proposals.folder', group: 'proposals.group', row: 'proposals.row' };
/** The sign, as text and not as a picture. */
const WARNING = '⚠\uFE0E';

/** An element as VS Code shows and reads it. */
export function boardItem(element: BoardElement): TreeItem {
  return element.kind === 'group' ? groupItem(element) : rowItem(element);
}

function groupItem({ id, by, group, isOpen }: GroupElement): TreeItem {
  const root = group.folder && rootName(group.folder.folderUri);
  const name = group.name || root || nameOfRest(by);
  const item = new TreeItem(name, isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = group.folder ? CONTEXTS.folder : CONTEXTS.group;
  if (group.folder) item.iconPath = ThemeIcon.Folder;
  else if (by === 'status') item.iconPath = stageIcon(group.stage);
  const count = group.rows.length;
  const isElsewhere = root !== undefined && root !== name && hasSeveralRoots();
  item.description = [`${count}`, ...(isElsewhere ? [root] : [])].join(' · ');
  const counted = count === 1 ? l10n.t('1 proposal') : l10n.t('{0} proposals', count);
  item.accessibilityInformation = { label: [name, counted, ...(isElsewhere ? [root] : [])].join(', ') };
  item.tooltip = [name, counted].join(': ');
  return item;
}

function nameOfRest(by: GroupElement['by']): string {
  switch (by) {
    case 'author':
      return l10n.t('No author');
    case 'year':
      return l10n.t('No date');
    default:
      return l10n.t('No status');
  }
}

function rowItem({ id, parent, row }: RowElement): TreeItem {
  const { label, title, status, stage, uri, path, authors, day, template } = row;
  const name = [label, title].filter(Boolean).join(' ');
  const { short, said } = progressIn(row);
  const root = hasSeveralRoots() && parent.group.folder === undefined ? rootName(uri) : undefined;
  const item = new TreeItem(name);
  item.id = id;
  item.contextValue = CONTEXTS.row;
  item.iconPath = stageIcon(stage);
  item.description = [short, parent.by === 'status' ? '' : status, root].filter(Boolean).join(' · ');
  item.tooltip = [name, [template, status, day].filter(Boolean).join(' · '), authors.join(', '), ...said, path]
    .filter(Boolean)
    .join('\n');
  const statusSaid = status ? l10n.t('status {0}', status) : l10n.t('no status yet');
  item.accessibilityInformation = { label: [name, statusSaid, ...said, root].filter(Boolean).join(', ') };
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri)] };
  return item;
}

/** What is in the editor counts as it was checked last. */
function progressIn({ uri, progress: known }: BoardRow): { readonly short: string; readonly said: string[] } {
  const open = progressOf(uri);
  const progress = open
    ? { ...open, problems: open.problems.error + open.problems.warning + open.problems.information }
    : known;
  if (!progress) return { short: '', said: [] };
  const { written, wanted, problems } = progress;
  const counted = problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems);
  return {
    // As short as a side bar is narrow.
    short: [...(wanted > 0 ? [`${written}/${wanted}`] : []), ...(problems > 0 ? [`${WARNING}${problems}`] : [])].join(
      ' ',
    ),
    said: [
      ...(wanted > 0 ? [l10n.t('{0} of {1} sections written', written, wanted)] : []),
      problems > 0 ? counted : l10n.t('no problems'),
    ],
  };
}

/** What is done is green, what waits for others blue, what is to be written has a pen, and what is over is pale. */
function stageIcon(stage: StatusStage | undefined): ThemeIcon {
  switch (stage) {
    case 'draft':
      return new ThemeIcon('edit', new ThemeColor('charts.yellow'));
    case 'review':
      return new ThemeIcon('comment-discussion', new ThemeColor('charts.blue'));
    case 'accepted':
      return new ThemeIcon('pass', new ThemeColor('charts.green'));
    case 'implemented':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
    case 'closed':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
    default:
      return new ThemeIcon('circle-outline');
  }
}

function hasSeveralRoots(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 1;
}

/** The name of the workspace folder that a file or folder is in. */
function rootName(uri: string): string | undefined {
  return workspace.getWorkspaceFolder(Uri.parse(uri))?.name;
}
