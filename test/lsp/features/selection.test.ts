import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver/node';
import { placeAfter } from '../client.ts';
import { opened, rfc } from '../opened.ts';

test('gives ranges to select, each in the next, for each place that is asked about', async () => {
  const { about } = await opened(rfc);
  const positions = [placeAfter(rfc, '**Created**: 2026'), placeAfter(rfc, '## Sum')];
  const [value, heading] = (await about('selectionRange', { positions })) as SelectionRange[];
  expect(value?.range).toEqual({
    start: placeAfter(rfc, '**Created**: '),
    end: placeAfter(rfc, '**Created**: 2026-03-09'),
  });
  expect(heading?.range.start).toEqual(placeAfter(rfc, '## '));
  const outermost = (one: SelectionRange | undefined): SelectionRange | undefined =>
    one?.parent ? outermost(one.parent) : one;
  expect(outermost(value)?.range).toEqual(outermost(heading)?.range);
  expect(outermost(value)?.range.start).toEqual({ line: 0, character: 0 });
  expect(await about('selectionRange', { positions: 'nowhere' })).toEqual([]);
});

test('shows a heading with the links that lead to it', async () => {
  const text = rfc.replace('## Summary\n', '## Summary\n\nSee [costs](#dependencies).\n');
  const { about } = await opened(text);
  const end = placeAfter(text, '\n## Dependencies');
  expect(await about('documentHighlight', { position: placeAfter(text, '\n## Depend') })).toEqual([
    { range: { start: { ...end, character: 3 }, end }, kind: 3 },
    { range: { start: placeAfter(text, 'costs]('), end: placeAfter(text, 'costs](#dependencies') }, kind: 2 },
  ]);
  expect(await about('documentHighlight', { position: placeAfter(text, 'Attachments') })).toBeNull();
});
