import { expect, test } from 'vitest';
import { applied, opened, PLAIN, rfc, uri, without } from './opened.ts';

test('fixes a problem, with the diagnostic the client sent', async () => {
  const text = rfc.replace('**Created**: 2026-03-09', '**Created**: 2026-02-30');
  const { client, about } = await opened(text);
  await client.settle();
  const shown = { ...client.published[0]?.diagnostics[0], data: 'kept by the client' };
  const actions = await about('codeAction', {
    range: shown.range,
    context: { diagnostics: [shown], only: ['quickfix'] },
  });
  expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [shown] });
  const [change] = actions[0].edit.documentChanges;
  expect(change.textDocument).toEqual({ uri, version: 1 });
  expect(applied(text, change.edits)).not.toContain('2026-02-30');
  expect(await about('codeAction', { range: shown.range, context: { diagnostics: [], only: ['refactor'] } })).toEqual(
    [],
  );
  const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(await about('codeAction', { range: elsewhere, context: { diagnostics: [] } })).toEqual([]);
});

test('inserts all missing sections, also for a client that knows no versioned edits', async () => {
  const text = without(rfc, 'Rollout Plan', 'Testing Strategy');
  const { client, about } = await opened(text, PLAIN);
  await client.settle();
  const range = client.published[0]?.diagnostics.find(({ code }) => code === 'section-missing')?.range;
  const actions = await about('codeAction', { range, context: { diagnostics: [] } });
  const all = actions.find(({ title }: { title: string }) => /^Insert all .*missing sections$/.test(title));
  expect(all.kind).toBe('quickfix');
  const fixed = applied(text, all.edit.changes[uri]);
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: fixed }],
  });
  await client.settle();
  expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('section-missing');

  const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const again = await opened(text);
  expect(await again.about('codeAction', { range: elsewhere, context: { diagnostics: [] } })).toMatchObject([
    { kind: 'source' },
  ]);
});
