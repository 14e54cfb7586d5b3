import { afterEach, expect, it } from 'vitest';
import { checkedNames } from '../../server/src/files/checkPath.ts';
import { useLanguage } from '../../server/src/lsp/language.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { connect } from './client.ts';
import { rfc, uri, without } from './opened.ts';

afterEach(() => useLanguage(undefined));

/** What an editor in this language is told of a proposal without a section. */
async function messageIn(locale: string | undefined): Promise<string | undefined> {
  const client = connect();
  await client.initialize({}, { locale });
  await client.open(uri, without(rfc, 'Motivation'));
  await client.settle();
  return client.published.at(-1)?.diagnostics.map(({ message }) => `${message}`)[0];
}

const ENGLISH = '`Motivation`: section missing. Insert it after `Summary`.';
const GERMAN = '`Motivation`: Abschnitt fehlt. Fügen Sie ihn nach `Summary` ein.';

it.each([
  ['de', GERMAN],
  ['de-AT', GERMAN],
  ['DE', GERMAN],
  ['en', ENGLISH],
  ['en-GB', ENGLISH],
  ['tlh', ENGLISH],
  ['../de', ENGLISH],
  ['', ENGLISH],
  [undefined, ENGLISH],
])('speaks to an editor set to %s', async (locale, message) => {
  expect(await messageIn(locale)).toBe(message);
});

it('complains of settings and paths in that language too', async () => {
  await useLanguage('de');
  expect(readSettings({ insertGuidance: 'no', severity: { 'section-mising': 'off' } }).complaints).toEqual([
    'Einstellung `proposals.severity`: Es gibt keine Regel `section-mising`. Ist `section-missing` gemeint?',
    'Einstellung `proposals.insertGuidance`: Erwartet wurde true oder false, gefunden wurde `"no"`. Verwendet wird true.',
  ]);
  expect(() => checkedNames('../a.md')).toThrow(
    '`../a.md` kann nicht angelegt werden: Erwartet wurde ein Pfad innerhalb des Arbeitsbereichsordners.',
  );
});
