import { Uri, type WorkspaceFolder, workspace } from 'vscode';

/** A folder that the user chose for a new proposal. */
export interface ChosenFolder {
  readonly root: WorkspaceFolder;
  /** From there, with forward slashes; '' for the workspace folder itself. */
  readonly folder: string;
}

/** The folder that a command of the explorer's menu was given; undefined for anything else. */
export function chosenFolder(given: unknown): ChosenFolder | undefined {
  const root = given instanceof Uri ? workspace.getWorkspaceFolder(given) : undefined;
  if (!root || !(given instanceof Uri)) return undefined;
  const way = given.path.slice(root.uri.path.length);
  return { root, folder: way.replace(/^\/+|\/+$/g, '') };
}
