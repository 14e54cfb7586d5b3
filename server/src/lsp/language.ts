import * as l10n from '@vscode/l10n';
import { isObject } from './answer.ts';
import { readTranslation } from './readTranslation.ts';

/**
 * Has all messages said in the client's language from here on, or in English where there is no translation.
 *
 * @param locale A BCP 47 language tag such as `de-AT`, as `initialize` brings it.
 * @param brought The client's `initializationOptions`: one may bring the translations along.
 */
export async function useLanguage(locale: string | undefined, brought?: unknown): Promise<void> {
  const own = isObject(brought) && isObject(brought['translations']) ? brought['translations'] : undefined;
  const contents = own ?? (await readTranslations(locale?.toLowerCase())) ?? {};
  l10n.config({ contents: contents as Record<string, string> });
}

/** Those of the whole tag, else of its language alone (RFC 4647, section 3.4). */
async function readTranslations(tag: string | undefined): Promise<Record<string, string> | undefined> {
  if (!tag || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(tag)) return undefined;
  return (await readTranslation(tag)) ?? readTranslations(tag.split('-').slice(0, -1).join('-'));
}
