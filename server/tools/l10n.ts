import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { glob } from 'tinyglobby';

/**
 * Everything that the extension and the language server say in the editor, as a translator needs it: the English text
 * by its key, which is that text again.
 *
 * @param root The repository.
 */
export async function englishMessages(root: string): Promise<l10nJsonFormat> {
  const paths = await glob(['client/src/**/*.ts', 'server/src/**/*.ts'], { cwd: root });
  const files = paths.sort().map(async (path) => ({
    extension: extname(path),
    contents: await readFile(join(root, path), 'utf8'),
  }));
  const messages = await getL10nJson(await Promise.all(files));
  return Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
}
