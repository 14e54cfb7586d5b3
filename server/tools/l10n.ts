import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { nodeHost } from '../src/files/nodeHost.ts';
import { walk } from '../src/files/walk.ts';

/**
 * Everything that the extension and the language server say in the editor, as a translator needs it: the English text
 * by its key, which is that text again.
 *
 * @param root The repository.
 */
export async function englishMessages(root: string): Promise<l10nJsonFormat> {
  const isWanted = (name: string) => name.endsWith('.ts');
  const walks = ['client/src', 'server/src'].map((from) => walk(nodeHost(root), { from, isWanted }));
  const files = (await Promise.all(walks))
    .flatMap(({ files }) => files)
    .map(async (path) => ({
      extension: extname(path),
      contents: await readFile(join(root, path), 'utf8'),
    }));
  const messages = await getL10nJson(await Promise.all(files));
  return Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
}
