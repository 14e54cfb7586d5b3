import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { type BoardElement, isElement } from './board/boardElements.ts';

/** A folder that the user chose for a new proposal. */
export interface ChosenFolder {
  readonly root: WorkspaceFolder;
  /** From there, with forward slashes; '' for the workspace folder itself. */
  readonly folder: string;
}

/** The folder that a command of a menu was given, in the explorer or on the board; undefined for anything else. */
export function chosenFolder(given: unknown): ChosenFolder | undefined {
  if (isElement(given)) return onBoard(given);
  const root = given instanceof Uri ? workspace.getWorkspaceFolder(given) : undefined;
  if (!root || !(given instanceof Uri)) return undefined;
  const way = given.path.slice(root.uri.path.length);
  return { root, folder: way.replace(/^\/+|(?<!\/)\/+$/g, '') };
}

/** That of a group, or where others like a proposal go. */
function onBoard(element: BoardElement): ChosenFolder | undefined {
  const { uri, folder } =
    element.kind === 'row'
      ? { uri: element.row.uri, folder: element.row.home }
      : { uri: element.group.folder?.folderUri, folder: element.group.folder?.folder };
  const root = uri === undefined ? undefined : workspace.getWorkspaceFolder(Uri.parse(uri));
  return root && folder !== undefined ? { root, folder } : undefined;
}
