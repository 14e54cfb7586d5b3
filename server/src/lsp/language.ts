import { readFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';

/** The translations, seen from the source tree and from a build. */
const FOLDERS = ['../../../l10n/', '../l10n/'].map((folder) => new URL(folder, import.meta.url));

/**
 * Has all messages said in the client's language from here on, or in English where there is no translation.
 *
 * @param locale A BCP 47 language tag such as `de-AT`, as `initialize` brings it.
 */
export async function useLanguage(locale: string | undefined): Promise<void> {
  l10n.config({ contents: (await readTranslations(locale?.toLowerCase())) ?? {} });
}

/** Those of the whole tag, else of its language alone (RFC 4647, section 3.4). */
async function readTranslations(tag: string | undefined): Promise<Record<string, string> | undefined> {
  if (!tag || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(tag)) return undefined;
  for (const folder of FOLDERS) {
    try {
      return JSON.parse(await readFile(new URL(`bundle.l10n.${tag}.json`, folder), 'utf8'));
    } catch {
      // Most languages have none.
    }
  }
  return readTranslations(tag.split('-').slice(0, -1).join('-'));
}
