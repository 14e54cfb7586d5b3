import { textOf } from './builtin.ts';

/** What stands for a text of `package.nls.json`, and is all there is of a value. */
const KEY = /^%([^%]+)%$/;

/**
 * The manifest as an editor shows it, in English or in another language.
 * @param language as in the name of a `package.nls.*.json`
 */
// biome-ignore lint/suspicious/noExplicitAny: it is JSON, and of as many shapes as there are tests.
export function manifest(language?: string): any {
  const words = JSON.parse(textOf(`package.nls.${language === undefined ? '' : `${language}.`}json`));
  return JSON.parse(textOf('package.json'), (_, value: unknown) => {
    const [, key] = (typeof value === 'string' && KEY.exec(value)) || [];
    return key === undefined ? value : words[key];
  });
}

/** The keys of texts that the manifest uses, each as often as it does. */
export function usedKeys(): string[] {
  const keys: string[] = [];
  JSON.parse(textOf('package.json'), (_, value: unknown) => {
    const [, key] = (typeof value === 'string' && KEY.exec(value)) || [];
    if (key !== undefined) keys.push(key);
  });
  return keys;
}
