import { l10n, type Position, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { OutlineRow } from '../../server/src/protocol.ts';
import { asRange } from './textRange.ts';

/** The command behind each row; its argument is the row. */
export const OPEN_ROW_COMMAND = 'proposals.openOutlineRow';

/** A row of the outline in its tree. */
export interface Row {
  readonly row: OutlineRow;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
  /** The same for a row that is still there after a change, so that the tree stays as it was folded. */
  readonly id: string;
}

/** @param uri of the document */
export function rowsOf(uri: string, rows: readonly OutlineRow[], parent?: Row): readonly Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = `${row.kind} ${row.name}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const children: Row[] = [];
    const made = { row, parent, children, id: `${parent?.id ?? uri}/${name}/${count}` };
    for (const child of rowsOf(uri, row.children, made)) children.push(child);
    return made;
  });
}

/** The innermost row that a position is in. */
export function rowAt(rows: readonly Row[], position: Position): Row | undefined {
  const row = rows.find(({ row: { range, state } }) => state !== 'missing' && asRange(range).contains(position));
  return row && (rowAt(row.children, position) ?? row);
}

/** A row as VS Code shows and reads it. */
export function treeItem(shown: Row): TreeItem {
  const { row, children, id } = shown;
  const { name, state, kind, detail } = row;
  const folding = children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const item = new TreeItem(name, folding);
  item.id = id;
  item.iconPath = iconOf(row);
  // A tick says it already.
  item.description = kind === 'section' && state === 'filled' ? '' : detail;
  item.tooltip =
    state === 'missing' ? l10n.t('Insert the section "{0}"', name) : [name, detail].filter(Boolean).join(': ');
  item.accessibilityInformation = {
    label: [name, detail, ...(state === 'missing' ? [l10n.t('press Enter to insert it')] : [])]
      .filter(Boolean)
      .join(', '),
    role: 'treeitem',
  };
  item.command = { command: OPEN_ROW_COMMAND, title: l10n.t('Go There'), arguments: [shown] };
  return item;
}

function iconOf({ kind, state }: OutlineRow): ThemeIcon {
  switch (state) {
    case 'missing':
      return new ThemeIcon('add', new ThemeColor('charts.yellow'));
    case 'empty':
    case 'unwritten':
      return new ThemeIcon('circle-large-outline', new ThemeColor('charts.blue'));
    case 'leftovers':
      return new ThemeIcon('edit', new ThemeColor('charts.blue'));
    case 'filled':
      return kind === 'field' ? new ThemeIcon('symbol-field') : new ThemeIcon('pass', new ThemeColor('charts.green'));
    default:
      return new ThemeIcon('symbol-string');
  }
}
