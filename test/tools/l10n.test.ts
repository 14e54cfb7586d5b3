import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}|%\w+%/g))].sort();

/** Each pair of a language: the English texts and their translations. */
const pairs = [
  ...readdirSync(`${root}l10n`)
    .filter((name) => name !== 'bundle.l10n.json')
    .map((name) => [`l10n/bundle.l10n.json`, `l10n/${name}`] as const),
];

describe('translations', () => {
  it.each(pairs)('%s is translated completely, with every placeholder: %s', (source, target) => {
    const english = read(source);
    const translated = read(target);
    expect(Object.keys(english).filter((key) => !translated[key])).toEqual([]);
    expect(Object.keys(translated).filter((key) => english[key] === undefined)).toEqual([]);
    for (const [key, text] of Object.entries(translated))
      expect({ key, placeholders: placeholders(text) }).toEqual({
        key,
        placeholders: placeholders(english[key] ?? ''),
      });
  });
});
