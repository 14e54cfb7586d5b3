import * as l10n from '@vscode/l10n';
import { PathError, shown } from './checkPath.ts';
import { codeOf, type Host } from './host.ts';
import { textIfReadable } from './readText.ts';

/** A file with the text that was read, undefined where there was none, and the one that it is to have. */
export interface ChangedText {
  /** Relative to the host's folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Writes texts in place of those that were read. Where one of the files is another by now, none is written.
 * @throws PathError with words for the user
 */
export async function changeTexts(host: Host, changes: readonly ChangedText[]): Promise<void> {
  for (const { path, before } of changes) {
    const stat = await host.stat(path).catch(() => undefined);
    if (stat?.isLinked)
      throw new PathError(
        l10n.t('Cannot write `{0}`: a symbolic link leads there. Name the file itself.', shown(path)),
      );
    if ((await textIfReadable(host, path)) !== before)
      throw new PathError(l10n.t('Cannot write `{0}`: it has changed meanwhile. Try again.', shown(path)));
  }
  for (const { path, before, after } of changes) {
    try {
      await (before === undefined ? host.write(path, after) : host.replace(path, after));
    } catch (error) {
      throw new PathError(l10n.t('Cannot write `{0}`: {1}.', shown(path), codeOf(error) || String(error)));
    }
  }
}
