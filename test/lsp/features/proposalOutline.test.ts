import { expect, test } from 'vitest';
import type { OutlineRow } from '../../../server/src/protocol.ts';
import { connect, placeAfter } from '../client.ts';
import { applied, opened, RICH, rfc, uri, without } from '../opened.ts';

const textDocument = { uri };

test('gives no symbols to a client that has those of its editor', async () => {
  const symbols = async (initializationOptions?: object) => {
    const { capabilities } = (await connect().initialize(RICH, { initializationOptions })) as { capabilities: object };
    return 'documentSymbolProvider' in capabilities;
  };
  expect(await symbols()).toBe(true);
  expect(await symbols({ documentSymbols: true })).toBe(true);
  expect(await symbols({ documentSymbols: false })).toBe(false);
});

test('gives the rows of the outline, and inserts one that is missing', async () => {
  const text = without(rfc, 'Motivation');
  const { client } = await opened(text);
  const [title] = (await client.ask('proposals/outline', { textDocument })) as OutlineRow[];
  const missing = title?.children.find(({ state }) => state === 'missing');
  expect(missing).toMatchObject({
    name: 'Motivation',
    detail: 'missing',
    kind: 'section',
    section: expect.any(Number),
  });
  expect(missing?.range.start).toEqual({ line: placeAfter(text, '## Detailed').line, character: 0 });
  expect(title?.children.find(({ name }) => name === 'Summary')).toMatchObject({ state: 'filled' });

  const { edit, target } = await client.ask('proposals/insertSection', { textDocument, section: missing?.section });
  expect(edit.documentChanges[0].textDocument).toEqual({ uri, version: 1 });
  const after = applied(text, edit.documentChanges[0].edits);
  expect(after).toMatch(/\n\n## Motivation\n\nStart from[\s\S]+?\n\n## Detailed Design\n/);
  expect(target.start).toEqual({ line: placeAfter(after, '## Motivation\n\n').line, character: 0 });
});

test('inserts nothing that is there, and has no rows for what is no proposal', async () => {
  const { client } = await opened(rfc);
  await expect(client.ask('proposals/insertSection', { textDocument, section: 1 })).rejects.toThrow(
    'This section is not missing any more.',
  );
  await client.open('file:///work/notes.md', '# Notes\n\nText.\n');
  expect(await client.ask('proposals/outline', { textDocument: { uri: 'file:///work/notes.md' } })).toBeNull();
});
