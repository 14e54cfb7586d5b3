import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';

/**
 * Removes a folder from which all files have gone into one beside it that is called alike but for its number: a renumbering, or its undo.
 * Files are renamed one by one, since the editor does not undo the renaming of a folder.
 */
export function registerEmptiedFolders(context: ExtensionContext): void {
  context.subscriptions.push(
    workspace.onDidRenameFiles(async ({ files }) => {
      const left = new Map(files.flatMap((file) => renumbered(file.oldUri, file.newUri)).map((uri) => [`${uri}`, uri]));
      for (const folder of left.values()) if (await isWithoutFiles(folder)) await remove(folder);
    }),
  );
}

/** The folder on the way to a file that another one has taken the place of; none for any other move. */
function renumbered(from: Uri, to: Uri): readonly Uri[] {
  const [before, after] = [from.path.split('/'), to.path.split('/')];
  const at = before.findIndex((name, i) => name !== after[i]);
  const isFolder = at >= 0 && at < before.length - 1;
  const isAlike = before.length === after.length && withoutNumber(before[at]) === withoutNumber(after[at]);
  return isFolder && isAlike ? [from.with({ path: before.slice(0, at + 1).join('/') })] : [];
}

function withoutNumber(name = ''): string {
  return name.replace(/\d+/, '#');
}

async function isWithoutFiles(folder: Uri): Promise<boolean> {
  try {
    for (const [name, type] of await workspace.fs.readDirectory(folder))
      if (type !== FileType.Directory || !(await isWithoutFiles(Uri.joinPath(folder, name)))) return false;
    return true;
  } catch {
    return false;
  }
}

async function remove(folder: Uri): Promise<void> {
  try {
    await workspace.fs.delete(folder, { recursive: true });
  } catch {
    // An empty folder does no harm.
  }
}
