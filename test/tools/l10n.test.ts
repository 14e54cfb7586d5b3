import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { usedKeys } from '../support/manifest.ts';

const root = join(import.meta.dirname, '..', '..');

/** The texts of a file by key. Those with a comment for translators are objects. */
function read(path: string): Record<string, string> {
  const entries: [string, string | { readonly message: string }][] = Object.entries(JSON.parse(textOf(path)));
  return Object.fromEntries(entries.map(([key, text]) => [key, typeof text === 'string' ? text : text.message]));
}

/** What a translation is to leave as it is: placeholders, code, and where links lead. */
function untouched(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}|(`+)[^`]+\1|\]\([^)]*\)/g))].sort();
}

/** Each pair of a language: the English texts and their translations. */
const pairs = [
  ...translationsIn('l10n', 'bundle.l10n').map((name) => ['l10n/bundle.l10n.json', `l10n/${name}`] as const),
  ...translationsIn('.', 'package.nls').map((name) => ['package.nls.json', name] as const),
];

function translationsIn(folder: string, name: string): string[] {
  return readdirSync(join(root, folder)).filter((file) => file.startsWith(`${name}.`) && file !== `${name}.json`);
}

describe('translations', () => {
  it('are there for both, the code and the manifest', () => {
    expect(pairs.map(([, target]) => target)).toEqual(['l10n/bundle.l10n.de.json', 'package.nls.de.json']);
  });

  it.each(pairs)('%s is translated completely, with every placeholder, code and link: %s', (source, target) => {
    const english = read(source);
    const translated = read(target);
    expect(Object.keys(english).filter((key) => !translated[key])).toEqual([]);
    expect(Object.keys(translated).filter((key) => english[key] === undefined)).toEqual([]);
    for (const [key, text] of Object.entries(translated))
      expect({ key, untouched: untouched(text) }).toEqual({ key, untouched: untouched(english[key] ?? '') });
  });

  it('of the code are sorted, so that two changes seldom meet', () => {
    for (const [source, target] of pairs.slice(0, 1)) {
      const keys = Object.keys(read(target));
      expect(keys).toEqual([...keys].sort());
      expect(Object.keys(read(source))).toEqual(keys);
    }
  });
});

test('every text that the manifest names exists, and it names each of them', () => {
  expect([...new Set(usedKeys())].sort()).toEqual(Object.keys(read('package.nls.json')).sort());
});

const DISPLAYED =
  /^(?:title|category|displayName|markdownDescription|description|userDescription|altText|label|enumDescriptions)$/;

test('what the manifest shows is named, not written into it', () => {
  const written: string[] = [];
  // Models read that, and are told in English.
  const manifest = JSON.parse(textOf('package.json'), (key, value: unknown) =>
    key === 'inputSchema' ? undefined : value,
  );
  JSON.parse(JSON.stringify(manifest), (key, value: unknown) => {
    if (DISPLAYED.test(key) && typeof value === 'string' && !/^%[\w.-]+%$/.test(value)) written.push(value);
    return value;
  });
  expect(written).toEqual([]);
});
