import * as l10n from '@vscode/l10n';
import type { Move } from '../core/index.ts';
import { PathError, shown } from './checkPath.ts';
import { codeOf, type Host, isGone } from './host.ts';
import { textIfReadable } from './readText.ts';

/** A file with the text that was read, undefined where there was none, and the one that it is to have. */
export interface ChangedText {
  /** Relative to the host's folder; where files move, from before that. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Moves files and folders, and writes texts in place of those that were read. Where one of the files is another by now, or something
 * stands in the way, nothing is done.
 * @param moves one after the other
 * @throws PathError with words for the user
 */
export async function changeFiles(
  host: Host,
  changes: readonly ChangedText[],
  moves: readonly Move[] = [],
): Promise<void> {
  for (const { path, before } of changes) {
    const stat = await host.stat(path).catch(() => undefined);
    if (stat?.isLinked)
      throw new PathError(
        l10n.t('Cannot write `{0}`: a symbolic link leads there. Name the file itself.', shown(path)),
      );
    if ((await textIfReadable(host, path)) !== before)
      throw new PathError(l10n.t('Cannot write `{0}`: it has changed meanwhile. Try again.', shown(path)));
  }
  for (const { from, to } of moves) await explained(to, () => host.rename(from, to));
  for (const { path, before, after } of changes) {
    const to = movedPath(path, moves);
    await explained(to, () => (before === undefined ? host.write(to, after) : host.replace(to, after)));
  }
}

/** Where a file stands after some moves. */
export function movedPath(path: string, moves: readonly Move[]): string {
  return moves.reduce(
    (at, { from, to }) => (at === from || at.startsWith(`${from}/`) ? to + at.slice(from.length) : at),
    path,
  );
}

async function explained(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const file = shown(path);
    if (codeOf(error) === 'EEXIST')
      throw new PathError(l10n.t('Cannot write `{0}`: something stands there already.', file));
    if (isGone(error)) throw new PathError(l10n.t('Cannot write `{0}`: it is gone.', file));
    throw new PathError(l10n.t('Cannot write `{0}`: {1}.', file, codeOf(error) || String(error)));
  }
}
