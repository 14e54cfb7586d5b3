import * as l10n from '@vscode/l10n';
import { checkedNames, PathError, shown } from './checkPath.ts';
import { codeOf, type Host } from './host.ts';

/** Writes a new file, folders included. Never over an existing file, never outside. */
export async function createProposal(host: Host, path: string, text: string): Promise<void> {
  const checked = checkedNames(path).join('/');
  await explained(path, () => host.write(checked, text));
}

/** Does something for a new file; an error says in words for the user why the file cannot be created. */
export async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PathError ? error : new PathError(messageFor(error, path));
  }
}

function messageFor(error: unknown, path: string): string {
  const file = shown(path);
  switch (codeOf(error)) {
    case 'OUTSIDE':
      return l10n.t('Cannot create `{0}`: a symbolic link leads out of the workspace folder.', file);
    case 'DANGLING':
      return l10n.t(
        'Cannot create a file there: the symbolic link `{0}` leads nowhere.',
        shown((error as { readonly path: string }).path),
      );
    case 'EEXIST':
      return l10n.t('Cannot create `{0}`: it exists already, choose another name.', file);
    case 'ENOTDIR':
      return l10n.t('Cannot create `{0}`: a file stands where a folder is needed.', file);
    case 'ENOENT':
      return l10n.t('Cannot create `{0}`: a folder on the way does not exist and cannot be created.', file);
    case 'EACCES':
    case 'EPERM':
      return l10n.t('Cannot create `{0}`: no permission to write there.', file);
    case 'EROFS':
      return l10n.t('Cannot create `{0}`: the file system is read-only.', file);
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t('Cannot create `{0}`: the disk is full.', file);
    case 'ELOOP':
      return l10n.t('Cannot create `{0}`: symbolic links run in a circle.', file);
    case 'ENAMETOOLONG':
      return l10n.t('Cannot create `{0}`: the name is too long.', file);
    default:
      return l10n.t('Cannot create `{0}`: {1}.', file, error instanceof Error ? error.message : String(error));
  }
}
