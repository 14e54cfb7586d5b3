import { expect, test } from 'vitest';
import { placeAfter } from './client.ts';
import { applied, opened, PLAIN, RICH, rfc, uri, without } from './opened.ts';

test('completes a missing section, as a snippet or as plain text', async () => {
  const text = without(rfc, 'Rollout Plan').replace('## Dependencies', '## \n\n## Dependencies');
  const position = { line: placeAfter(text, '\n## \n').line - 1, character: 3 };
  for (const [capabilities, format] of [
    [RICH, 2],
    [PLAIN, 1],
    [{}, 1],
  ] as const) {
    const { about } = await opened(text, capabilities);
    const { items } = await about('completion', { position });
    const item = items.find(({ label }: { label: string }) => label === '## Rollout Plan');
    expect(item).toMatchObject({ kind: 9, insertTextFormat: format });
    expect(applied(text, [item.textEdit])).toContain('\n## Rollout Plan\n');
    expect(item.textEdit.newText.includes('${1')).toBe(format === 2);
    expect(typeof item.documentation).toBe(capabilities === PLAIN ? 'string' : 'object');
  }
});

test('completes the values of a field, and nothing in prose', async () => {
  const text = rfc.replace('**Status**: Draft', '**Status**: ');
  const { about } = await opened(text);
  const { items } = await about('completion', { position: placeAfter(text, '**Status**: ') });
  expect(items.map(({ label }: { label: string }) => label)).toContain('Accepted');
  expect(items[0]).toMatchObject({ kind: 12 });
  const prose = await about('completion', { position: placeAfter(text, 'Attachments above ') });
  expect(prose.items).toEqual([]);
});

test('shows advice on hover', async () => {
  const position = placeAfter(rfc, '## Motiv');
  const rich = await (await opened(rfc)).about('hover', { position });
  expect(rich.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Motivation') });
  expect(rich.range.start.line).toBe(position.line);
  const plain = await (await opened(rfc, PLAIN)).about('hover', { position });
  expect(plain.contents.kind).toBe('plaintext');
  expect(plain.contents.value).toMatch(/^Motivation · required section of RFC\n\nStart from/);
  expect(await (await opened(rfc)).about('hover', { position: placeAfter(rfc, 'Attachments') })).toBeNull();
});

test('gives the outline nested or flat', async () => {
  const [title] = await (await opened(rfc)).about('documentSymbol');
  expect(title).toMatchObject({ name: 'RFC: Resumable uploads for large attachments', kind: 15 });
  const names = title.children.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['Status', 'Summary', 'Detailed Design']));
  const flat = await (await opened(rfc, PLAIN)).about('documentSymbol');
  expect(flat).toContainEqual(
    expect.objectContaining({
      name: 'Status',
      kind: 8,
      containerName: title.name,
      location: expect.objectContaining({ uri }),
    }),
  );
  expect(flat.every((symbol: object) => !('children' in symbol))).toBe(true);
});

test('folds sections', async () => {
  const ranges = await (await opened(rfc)).about('foldingRange');
  expect(ranges).toContainEqual(expect.objectContaining({ startLine: placeAfter(rfc, '## Summary').line }));
});
