import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { type Client, connect, placeAfter } from '../client.ts';
import { RICH } from '../opened.ts';

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n- Supersedes: RFC-NNNN\n\n## Design\n\nHow does it work?\n';
const rfc = (name: string, body: string, fields = '') =>
  `# ${name}\n\n- Status: Accepted\n${fields}\n## Design\n\n${body}\n`;
const OWN = rfc(
  'RFC-0003: Rivers',
  'As RFC 2 has it, or [tables](0002-tables.md), or RFC 9.',
  '- Supersedes: RFC-0002\n',
);
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

let made: GitRepository;
let client: Client;

beforeEach(async () => {
  made = new GitRepository()
    .write('rfcs/template.md', TEMPLATE)
    .write('rfcs/0002-tables.md', rfc('RFC-0002: Tables', 'Rows.'))
    .write('rfcs/0003-rivers.md', OWN);
  client = connect();
  const definition = { linkSupport: true };
  await client.initialize(
    { ...RICH, textDocument: { ...RICH.textDocument, definition } },
    { rootUri: pathToFileURL(made.root).href, initializationOptions: { trusted: false } },
  );
  await client.open(uriOf('rfcs/0003-rivers.md'), OWN);
});

const uriOf = (path: string) => `${pathToFileURL(made.root).href}/${path}`;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
const about = (method: string, before: string): Promise<any> =>
  client.about(method, uriOf('rfcs/0003-rivers.md'), { position: placeAfter(OWN, before) });

test('a name for another proposal leads to it, be it in prose, in a field or the text of a link', async () => {
  const [inProse] = await about('definition', 'As RFC');
  expect(inProse).toMatchObject({ targetUri: uriOf('rfcs/0002-tables.md'), targetSelectionRange: START });
  expect(inProse.originSelectionRange.start).toEqual(placeAfter(OWN, 'As '));
  expect(inProse.originSelectionRange.end).toEqual(placeAfter(OWN, 'As RFC 2'));
  expect(await about('definition', '[tab')).toMatchObject([{ targetUri: uriOf('rfcs/0002-tables.md') }]);
  expect(await about('definition', 'Supersedes: RFC-')).toMatchObject([{ targetUri: uriOf('rfcs/0002-tables.md') }]);
});

test('what names none leads where it did: targets of links by the editor, fields to the template', async () => {
  expect(await about('definition', '](0002')).toBeNull();
  expect(await about('definition', 'RFC 9')).toBeNull();
  expect(await about('definition', 'Supers')).toMatchObject([{ targetUri: uriOf('rfcs/template.md') }]);
});

test('the pointer on a name or a link shows what is known of the proposal, as it is in the editor', async () => {
  const card = (path: string) => `**RFC-0002 Tables** · Accepted\n\nRows.\n\n[${path}](<${uriOf(path)}>)`;
  const hover = await about('hover', 'As RFC');
  expect(hover.contents.value).toBe(card('rfcs/0002-tables.md'));
  expect(hover.range).toEqual({ start: placeAfter(OWN, 'As '), end: placeAfter(OWN, 'As RFC 2') });
  expect((await about('hover', '[tab')).contents.value).toBe(card('rfcs/0002-tables.md'));
  expect((await about('hover', 'Supers')).contents.value).toContain('field of RFC');
  await client.open(uriOf('rfcs/0002-tables.md'), rfc('RFC-0002: Lists', 'Rows.'));
  expect((await about('hover', 'As RFC')).contents.value).toContain('**RFC-0002 Lists**');
});

test('all proposals are found by number and title', async () => {
  const names = async (query: string) =>
    (await client.ask('workspace/symbol', { query })).map(({ name }: { name: string }) => name);
  expect(await names('')).toEqual(['RFC-0002 Tables', 'RFC-0003 Rivers']);
  expect(await names('rvs')).toEqual(['RFC-0003 Rivers']);
  const [symbol] = await client.ask('workspace/symbol', { query: '2 tab' });
  expect(symbol).toEqual({
    name: 'RFC-0002 Tables',
    kind: 1,
    containerName: 'Accepted',
    location: { uri: uriOf('rfcs/0002-tables.md'), range: START },
  });
  expect(await client.ask('workspace/symbol', {})).toHaveLength(2);
});

describe('where a proposal is named', () => {
  const TABLES = 'rfcs/0002-tables.md';
  const found = async (path: string, text: string, before: string, includeDeclaration = false) => {
    const params = { position: placeAfter(text, before), context: { includeDeclaration } };
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
    const places: any = await client.about('references', uriOf(path), params);
    // biome-ignore lint/suspicious/noExplicitAny: the same
    return places?.map(({ uri, range: { start } }: any) => `${uri.split('/').at(-1)} ${start.line}:${start.character}`);
  };
  const PLACES = ['0003-rivers.md 3:14', '0003-rivers.md 7:3', '0003-rivers.md 7:29'];

  test('is found from its title, from what names it, and with itself', async () => {
    const tables = rfc('RFC-0002: Tables', 'Rows.');
    await client.open(uriOf(TABLES), tables);
    expect(await found(TABLES, tables, 'Tab')).toEqual(PLACES);
    expect(await found('rfcs/0003-rivers.md', OWN, 'As RFC')).toEqual(PLACES);
    expect(await found('rfcs/0003-rivers.md', OWN, 'As RFC', true)).toEqual(['0002-tables.md 0:0', ...PLACES]);
    expect(await found(TABLES, tables, 'Row')).toBeUndefined();
    expect(await found('rfcs/0003-rivers.md', OWN, 'Rivers')).toEqual([]);
  });

  test('is found in what is not saved yet', async () => {
    const text = rfc('RFC-0004: Ants', 'Like RFC 2.');
    await client.open(uriOf('rfcs/0004-ants.md'), text);
    expect(await found('rfcs/0003-rivers.md', OWN, 'As RFC')).toEqual([...PLACES, '0004-ants.md 6:5']);
  });
});

test('names are links, but for those that are links already', async () => {
  const target = uriOf('rfcs/0002-tables.md');
  const links = await client.about('documentLink', uriOf('rfcs/0003-rivers.md'));
  const range = (before: string, name: string) => ({
    start: placeAfter(OWN, before),
    end: placeAfter(OWN, before + name),
  });
  expect(links).toEqual([
    { range: range('Supersedes: ', 'RFC-0002'), target, tooltip: 'RFC-0002 Tables' },
    { range: range('As ', 'RFC 2'), target, tooltip: 'RFC-0002 Tables' },
  ]);
});

test('other proposals are offered where they are named, once all are read', async () => {
  const text = rfc('RFC-0003: Rivers', 'As RFC- has it.');
  await client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf('rfcs/0003-rivers.md'), version: 2 },
    contentChanges: [{ text }],
  });
  const position = placeAfter(text, 'As RFC-');
  const context = { triggerKind: 2, triggerCharacter: '-' };
  await eventually(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
    const answer: any = await client.about('completion', uriOf('rfcs/0003-rivers.md'), { position, context });
    expect(answer.items).toMatchObject([
      { label: 'RFC-0002 Tables', kind: 18, textEdit: { newText: 'RFC-0002', range: { end: position } } },
    ]);
  });
});

test('all places that name the same proposal are shown together', async () => {
  await eventually(async () => {
    const found = await about('documentHighlight', 'As RFC');
    expect(found?.map(({ range }: { range: { start: object } }) => range.start)).toEqual([
      placeAfter(OWN, 'Supersedes: '),
      placeAfter(OWN, 'As '),
      placeAfter(OWN, '[tables]('),
    ]);
  });
});
