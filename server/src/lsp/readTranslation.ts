import { readFile } from 'node:fs/promises';

/** The translations, seen from the source tree and from a build. */
const FOLDERS = ['../../../l10n/', '../l10n/'].map((folder) => new URL(folder, import.meta.url));

/** The translations into a language; undefined for most, which have none. */
export async function readTranslation(tag: string): Promise<Record<string, string> | undefined> {
  for (const folder of FOLDERS) {
    try {
      return JSON.parse(await readFile(new URL(`bundle.l10n.${tag}.json`, folder), 'utf8'));
    } catch {
      // Not there.
    }
  }
  return undefined;
}
