import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets VS Code run in a display language without the language's own pack: a pack that translates nothing, so that
 * VS Code itself stays English, and extensions show what they have in that language.
 */
export function addLanguagePack(userData: string, locale: string): void {
  const texts = join(userData, `${locale}.i18n.json`);
  const extensions = [{ extensionIdentifier: { id: `proposals.language-pack-${locale}` }, version: '1.0.0' }];
  const pack = { hash: 'proposals', label: locale, extensions, translations: { vscode: texts } };
  mkdirSync(userData, { recursive: true });
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents: {} }));
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
