import * as l10n from '@vscode/l10n';

/**
 * Has everything that is said go through a language in which no Latin letter is left but those of what is filled in, and
 * each text stands in `⟦⟧`.
 */
export function useMarks(): void {
  const marked = (key: string) => `⟦${key.replace(/\p{L}/gu, 'ж')}⟧`;
  l10n.config({ contents: new Proxy({}, { get: (_, key) => marked(String(key)) }) });
}

/** What is left in Latin letters, apart from what is quoted: names and texts of a document, and code. Empty if nothing. */
export function untranslated(message: string): string {
  return (
    message
      .replace(/`[^`]*`|"[\s\S]*"/g, '')
      .match(/\p{Script=Latin}+/gu)
      ?.join(' ') ?? ''
  );
}
