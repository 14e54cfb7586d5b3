import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { textOf } from '../../support/builtin.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { connect, placeAfter } from '../client.ts';
import { applied, opened, PLAIN, RICH, rfc, uri, without } from '../opened.ts';

const LINKS = { textDocument: { ...RICH.textDocument, definition: { linkSupport: true } } };
const emptied = rfc.replace(/(## Motivation\n)[\s\S]*?(?=\n## )/, '$1\n');

test('says what it can do', async () => {
  const { capabilities } = (await connect().initialize()) as { capabilities: Record<string, never> };
  expect(capabilities).toMatchObject({
    definitionProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { full: true, range: true, legend: { tokenTypes: ['property', 'enumMember', 'macro'] } },
  });
});

test('leads to the line of the template, by a link or a plain location', async () => {
  const position = placeAfter(rfc, '## Motiv');
  const [link] = await (await opened(rfc, LINKS)).about('definition', { position });
  const template = textOf('server/templates/rfc.md');
  const { line } = placeAfter(template, '## Motiv');
  expect(link).toMatchObject({
    originSelectionRange: { start: { line: position.line } },
    targetSelectionRange: { start: { line, character: 3 } },
  });
  expect(existsSync(fileURLToPath(link.targetUri))).toBe(true);
  const location = await (await opened(rfc, PLAIN)).about('definition', { position });
  expect(location).toEqual({ uri: link.targetUri, range: link.targetSelectionRange });
  const { about } = await opened(rfc);
  expect(await about('definition', { position: placeAfter(rfc, 'Attachments') })).toBeNull();
  expect(await about('definition')).toBeNull();
});

test('leaves links to the editor, which knows where they lead', async () => {
  const text = rfc.replace(/\*\*Author\(s\)\*\*: .*/, '**Author(s)**: [Ada](people/ada.md), Ben');
  const { about } = await opened(text);
  expect(await about('definition', { position: placeAfter(text, '[Ad') })).toBeNull();
  expect(await about('definition', { position: placeAfter(text, '(people/a') })).toBeNull();
  expect(await about('definition', { position: placeAfter(text, '**Auth') })).not.toBeNull();
  expect(await about('definition', { position: placeAfter(text, 'ada.md), B') })).not.toBeNull();
});

test('leads to a template of the workspace', async () => {
  const client = connect();
  const folder = 'file:///nowhere';
  await client.initialize({}, { workspaceFolders: [{ uri: folder, name: 'work' }] });
  const template =
    '# [Title]\n\n## Status\n\nDraft | Accepted\n\n## Forces\n\nSay what moves us.\n\n## Verdict\n\nSay it.\n';
  const text = '# Queues\n\n## Status\n\nDraft\n\n## Forces\n\nMany.\n\n## Verdict\n\nYes.\n';
  await client.open(`${folder}/docs/rfcs/0000-template.md`, template);
  await client.open(`${folder}/docs/rfcs/0001-queues.md`, text);
  const position = placeAfter(text, '## For');
  expect(await client.about('definition', `${folder}/docs/rfcs/0001-queues.md`, { position })).toEqual({
    uri: `${folder}/docs/rfcs/0000-template.md`,
    range: { start: { line: 6, character: 3 }, end: { line: 6, character: 9 } },
  });
});

test('links from a hover to the template, where the client shows links', async () => {
  const position = placeAfter(rfc, '## Motiv');
  const rich = await (await opened(rfc)).about('hover', { position });
  expect(rich.contents.value).toMatch(/\[Template, line \d+\]\(<file:\/\/.*\/rfc\.md#L\d+>\)$/);
  const plain = await (await opened(rfc, PLAIN)).about('hover', { position });
  expect(plain.contents.value).not.toContain('file://');
});

test('shows advice in empty sections', async () => {
  const { about } = await opened(emptied);
  const end = { line: emptied.split('\n').length, character: 0 };
  const [hint, ...others] = await about('inlayHint', { range: { start: { line: 0, character: 0 }, end } });
  expect(hint).toMatchObject({
    label: expect.stringMatching(/^Start from/),
    tooltip: { kind: 'markdown', value: expect.stringContaining('Then show why') },
  });
  expect(hint.position.line).toBeGreaterThan(placeAfter(emptied, '## Motivation').line);
  expect(others).toEqual([]);
  expect(await about('inlayHint', {})).toEqual([]);
});

test('cuts advice behind a word where the editor shows only so much of it', async () => {
  const client = connect();
  await client.initialize(RICH, { initializationOptions: { inlayHintLength: 43 } });
  await client.open(uri, emptied);
  const end = { line: emptied.split('\n').length, character: 0 };
  const [{ label, tooltip }] = (await client.about('inlayHint', uri, {
    range: { start: { line: 0, character: 0 }, end },
  })) as { label: string; tooltip: { value: string } }[] as [{ label: string; tooltip: { value: string } }];
  expect(label.length).toBeLessThanOrEqual(43);
  expect(label).toMatch(/^Start from .*\w…$/);
  expect(tooltip.value).toContain('Then show why');
});

test('tells fields and values apart, of the whole document or of a part', async () => {
  const { about } = await opened(rfc);
  const { data } = await about('semanticTokens/full');
  expect(data.slice(0, 5)).toEqual([2, 4, 'RFC ID'.length, 0, 0]);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 99 } };
  const part = await about('semanticTokens/range', { range });
  expect(part.data).toHaveLength(10);
  expect(part.data[0]).toBe(3);
  const prose = await opened('# Notes\n\nText.\n');
  expect(await prose.about('semanticTokens/full')).toBeNull();
});

test('lists the gaps', async () => {
  const { client } = await opened(emptied.replace('**Author(s)**: ', '**Author(s)**: [Your Name] '));
  const gaps = await client.ask('proposals/gaps', { textDocument: { uri } });
  expect(gaps.map(({ label }: { label: string }) => label)).toEqual(['Author(s)', 'Motivation']);
  expect(gaps[1].start).toEqual(gaps[1].end);
  expect(await client.ask('proposals/gaps', { textDocument: { uri: 'file:///none.md' } })).toBeNull();
});

test('folds advice as a comment', async () => {
  const text = `${without(rfc, 'Testing Strategy')}\n## Testing Strategy\n\n${/## Testing Strategy\n\n([\s\S]*?)\n\n##/.exec(textOf('server/templates/rfc.md'))?.[1]}\n`;
  const ranges = await (await opened(text)).about('foldingRange');
  expect(ranges.filter(({ kind }: { kind?: string }) => kind === 'comment')).toHaveLength(1);
});

const TYPED = 2;
type Item = { label: string; textEdit: { range: never; newText: string } };

test('completes while typing where the template has something to offer, and never in prose', async () => {
  const typed = async (text: string, before: string, triggerCharacter: string): Promise<Item[]> => {
    const context = { triggerKind: TYPED, triggerCharacter };
    const { items } = await (await opened(text)).about('completion', { position: placeAfter(text, before), context });
    return items;
  };
  const missing = without(rfc, 'Rollout Plan');
  const heading = missing.replace('## Dependencies', '#\n\n## Dependencies');
  expect(await typed(heading, '\n#', '#'), 'a heading made one level deeper').toEqual([]);
  const line = { line: placeAfter(heading, '\n#\n').line - 1, character: 1 };
  const context = { triggerKind: TYPED, triggerCharacter: '#' };
  const { items } = await (await opened(heading)).about('completion', { position: line, context });
  expect(items[0].label).toBe('## Rollout Plan');
  expect(applied(heading, [items[0].textEdit])).toContain('## Rollout Plan\n');
  const status = rfc.replace(/\*\*Status\*\*: .*/, '**Status**: ');
  expect((await typed(status, '**Status**: ', ' ')).map(({ label }) => label)).toContain('Accepted');
  for (const character of [' ', '-', ',', '\n'])
    expect(await typed(missing, 'Attachments above ', character), character).toEqual([]);
});

test('names the people of the git history, once the workspace is trusted', async () => {
  const repository = new GitRepository().write('a.md', '');
  repository.commit();
  const text = rfc.replace(/\*\*Author\(s\)\*\*: .*/, '**Author(s)**: ');
  const folder = pathToFileURL(repository.root).href;
  const client = connect();
  const workspaceFolders = [{ uri: folder, name: 'a' }];
  await client.initialize({}, { workspaceFolders, initializationOptions: { trusted: false } });
  await client.open(`${folder}/b.md`, text);
  const names = async () => {
    const position = placeAfter(text, '**Author(s)**: ');
    const { items } = (await client.about('completion', `${folder}/b.md`, { position })) as { items: Item[] };
    return items.map(({ label }) => label);
  };
  expect(await names()).toEqual([]);
  await client.notify('proposals/trusted', {});
  expect(await names()).toContain('Ada');
});

test('names the authors of other open proposals', async () => {
  const text = rfc.replace(/\*\*Author\(s\)\*\*: .*/, '**Author(s)**: ');
  const { client, about } = await opened(text);
  await client.open('file:///nowhere/b.md', rfc.replace(/\*\*Author\(s\)\*\*: .*/, '**Author(s)**: Grace Sample, Ada'));
  const { items } = await about('completion', { position: placeAfter(text, '**Author(s)**: ') });
  expect(items.map(({ label }: Item) => label)).toEqual(['Ada', 'Grace Sample']);
});
