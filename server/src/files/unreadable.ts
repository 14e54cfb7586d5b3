import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { codeOf, type Host, type Stat } from './host.ts';

/** Why a file has no text that can be used, in words for the user. */
export class UnreadableFile extends Error {
  /** Counts from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** Throws for what is no ordinary file, or larger than it may be. */
export function expectText({ kind, size }: Pick<Stat, 'kind' | 'size'>, maxBytes: number): void {
  if (kind === 'folder') throw new UnreadableFile(l10n.t('a folder, expected a file'));
  if (kind !== 'file') throw new UnreadableFile(l10n.t('not an ordinary file'));
  if (size <= maxBytes) return;
  const mebibytes = Math.ceil(size / 1024 / 1024);
  throw new UnreadableFile(l10n.t('too large: {0} MiB, expected at most {1} MiB', mebibytes, maxBytes / 1024 / 1024));
}

/** A path with what went wrong there, in words for the user. */
export function explain(path: string, error: unknown): string {
  const place = error instanceof UnreadableFile && error.line !== undefined ? `${path}:${error.line}` : path;
  return `${place}: ${reasonOf(error)}`;
}

/** Takes a message for the user. */
export type Complain = (message: string) => void;

/** What to tell the user of a file that is not read, where everything else goes on. */
export function leftOut({ folder }: Host, path: string, error: unknown): string {
  return l10n.t('Left out: {0}', explain(join(folder, path), error));
}

/** What went wrong, in words for the user. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  switch (codeOf(error)) {
    case 'ENOENT':
      return l10n.t('no such file or folder');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('no permission to read it');
    case 'ENOTDIR':
      return l10n.t('a part of the path is no folder');
    case 'ELOOP':
      return l10n.t('symbolic links run in a circle');
    case 'ENAMETOOLONG':
      return l10n.t('the name is too long');
    case 'EISDIR':
      return l10n.t('a folder, expected a file');
    case 'ENXIO':
      return l10n.t('not an ordinary file');
    case 'ERR_INVALID_ARG_VALUE':
      return l10n.t('not a valid path');
    default:
      return l10n.t('cannot be read: {0}', error instanceof Error ? error.message : String(error));
  }
}
