import * as l10n from '@vscode/l10n';
import type { Move } from '../core/index.ts';
import { PathError, shown } from './checkPath.ts';
import { codeOf, type Host, isGone, type Prepared } from './host.ts';
import { textIfThere } from './readText.ts';
import { reasonOf } from './unreadable.ts';

/** A file with the text that was read, undefined where there was none, and the one that it is to have. */
export interface ChangedText {
  /** Relative to the host's folder; where files move, from before that. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Moves files and folders, and writes texts in place of those that were read. Where one of the files is another by now, something
 * stands in the way or there is no room, nothing is done.
 * @param moves one after the other
 * @throws PathError with words for the user
 */
export async function changeFiles(
  host: Host,
  changes: readonly ChangedText[],
  moves: readonly Move[] = [],
): Promise<void> {
  for (const change of changes) await expectUnchanged(host, change);
  const moved: (() => Promise<void>)[] = [];
  const ready: { readonly path: string; readonly prepared: Prepared }[] = [];
  try {
    for (const { from, to } of moves) moved.unshift(await explained(to, () => host.rename(from, to)));
    for (const { path: from, before, after } of changes) {
      const path = movedPath(from, moves);
      ready.push({ path, prepared: await explained(path, () => host.prepare(path, after, before === undefined)) });
    }
  } catch (error) {
    await Promise.all(ready.map(({ prepared }) => prepared.discard()));
    for (const takeBack of moved) await takeBack().catch(() => undefined);
    throw error;
  }
  for (const [at, { path, prepared }] of ready.entries()) {
    try {
      await explained(path, () => prepared.place());
    } catch (error) {
      // What was placed is whole, and so is what was not.
      await Promise.all(ready.slice(at).map((left) => left.prepared.discard()));
      throw error;
    }
  }
}

async function expectUnchanged(host: Host, { path, before }: ChangedText): Promise<void> {
  const stat = await host.stat(path).catch(() => undefined);
  if (stat?.isLinked)
    throw new PathError(l10n.t('Cannot write `{0}`: a symbolic link leads there. Name the file itself.', shown(path)));
  const now = await textIfThere(host, path).catch((error: unknown) => {
    throw new PathError(l10n.t('Cannot write `{0}`: {1}.', shown(path), reasonOf(error)));
  });
  if (now !== before)
    throw new PathError(l10n.t('Cannot write `{0}`: it has changed meanwhile. Try again.', shown(path)));
}

/** Where a file stands after some moves. */
export function movedPath(path: string, moves: readonly Move[]): string {
  return moves.reduce(
    (at, { from, to }) => (at === from || at.startsWith(`${from}/`) ? to + at.slice(from.length) : at),
    path,
  );
}

async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new PathError(whyNotWritten(path, error));
  }
}

/** Why a file could not be written, in words for the user. */
export function whyNotWritten(path: string, error: unknown): string {
  const file = shown(path);
  if (isGone(error)) return l10n.t('Cannot write `{0}`: it is gone.', file);
  switch (codeOf(error)) {
    case 'EEXIST':
      return l10n.t('Cannot write `{0}`: something stands there already.', file);
    case 'EACCES':
    case 'EPERM':
      return l10n.t('Cannot write `{0}`: no permission to write there.', file);
    case 'EROFS':
      return l10n.t('Cannot write `{0}`: the file system is read-only.', file);
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t('Cannot write `{0}`: the disk is full.', file);
    default:
      return l10n.t('Cannot write `{0}`: {1}.', file, codeOf(error) || String(error));
  }
}
