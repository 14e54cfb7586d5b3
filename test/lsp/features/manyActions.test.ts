import { expect, test } from 'vitest';
import { MAX_ONE_BY_ONE } from '../../../server/src/lsp/features/fixOffers.ts';
import { applied, opened, RICH, rfc, uri } from '../opened.ts';

const RESOLVING = {
  ...RICH,
  textDocument: {
    ...RICH.textDocument,
    codeAction: { ...RICH.textDocument.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly edit?: { readonly documentChanges: readonly [{ readonly edits: never[] }] };
  readonly data?: { readonly uri: string; readonly version: number; readonly wish: object };
}

/** The RFC with a day that does not exist, and so many lines with placeholders. */
function withLeftovers(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => `Words ${i} and [Your Name] and High/Low.\n`);
  return rfc.replace('## Motivation', `${lines.join('\n')}\n## Motivation`).replace('2026-03-09', '2026-02-30');
}

async function actionsIn(text: string, capabilities: object = RESOLVING) {
  const { client, about } = await opened(text, capabilities);
  await client.settle();
  const diagnostics = client.published.at(-1)?.diagnostics ?? [];
  const actions: Action[] = await about('codeAction', { range: EVERYWHERE, context: { diagnostics, triggerKind: 1 } });
  return { client, diagnostics, actions };
}

test('of more problems than anybody means one by one, kinds are mended together, and single ones where they are no kind', async () => {
  const headings = Array.from({ length: MAX_ONE_BY_ONE }, () => '## Summary\n\nOnce more.\n').join('\n');
  const { actions } = await actionsIn(rfc.replace('2026-03-09', '2026-02-30') + headings);
  const titles = actions.map(({ title }) => title);
  expect(titles).toContain(`Join or remove all ${MAX_ONE_BY_ONE} duplicate sections`);
  expect(titles).toContain('Change to 2026-02-28');
  expect(titles.filter((title) => /second section|two sections/.test(title))).toEqual([]);
});

test('of four thousand problems the answer is short, and comes', async () => {
  const { diagnostics, actions } = await actionsIn(withLeftovers(4_000));
  expect(diagnostics.length).toBeGreaterThan(4_000);
  expect(actions.length).toBeLessThan(40);
});

test('what takes long to try out is tried out when it is chosen', async () => {
  const text =
    rfc + Array.from({ length: 60 }, (_, i) => `## Summary\n\n${`Once more, ${i}. `.repeat(40)}\n`).join('\n');
  const { client, actions } = await actionsIn(text);
  const all = actions.find(({ title }) => title === 'Join or remove all 60 duplicate sections');
  expect(all).toMatchObject({ kind: 'quickfix', data: { uri, version: 1 } });
  expect(all).not.toHaveProperty('edit');
  const { edit }: Action = await client.ask('codeAction/resolve', all);
  const mended = applied(text, edit?.documentChanges[0].edits ?? []);
  expect(mended.match(/^## Summary$/gm)).toHaveLength(1);
  expect(mended.match(/Once more, 59\. /g)).toHaveLength(40);
});

test('a client that does not ask again gets all edits at once', async () => {
  const text =
    rfc + Array.from({ length: 30 }, (_, i) => `## Summary\n\n${`Once more, ${i}. `.repeat(40)}\n`).join('\n');
  const withoutData = { ...RESOLVING.textDocument.codeAction, dataSupport: false };
  for (const codeAction of [RICH.textDocument.codeAction, withoutData]) {
    const { actions } = await actionsIn(text, { ...RICH, textDocument: { ...RICH.textDocument, codeAction } });
    expect(actions.map(({ title }) => title)).toContain('Join or remove all 30 duplicate sections');
    for (const action of actions) expect(action).toHaveProperty('edit');
  }
});

test('a fix that turns out not to work is told, and leaves the text alone', async () => {
  const { client } = await actionsIn(withLeftovers(1));
  const resolve = (wish: object, version = 1) =>
    client.ask('codeAction/resolve', { title: 'x', kind: 'quickfix', data: { uri, version, wish } });
  const gone = { of: 'problem', rule: 'section-missing', subject: 'Summary', start: 0, end: 3, title: 'Insert it' };
  await expect(resolve(gone)).rejects.toThrow('Nothing was changed');
  await expect(resolve({ of: 'kind', rule: 'section-missing', isGuidance: false })).rejects.toThrow('Nothing was');
  await expect(resolve({ of: 'all', isSafe: false }, 7)).rejects.toThrow('has changed in the meantime');
  expect(await resolve({ of: 'all', isSafe: true })).toMatchObject({ edit: { documentChanges: [] } });
});

test('to ignore a problem of a long document is found out when it is chosen, too', async () => {
  const text = `${rfc.replace('2026-03-09', '2026-02-30')}\n${'Some more words.\n\n'.repeat(20_000)}`;
  const { client, about } = await opened(text, RESOLVING);
  await client.settle();
  const range = client.published.at(-1)?.diagnostics[0]?.range;
  const actions: Action[] = await about('codeAction', { range, context: { diagnostics: [] } });
  const titles = ['Change to 2026-02-28', 'Ignore this in this file: field-date-invalid'];
  expect(actions.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
  for (const title of titles) {
    const action = actions.find((one) => one.title === title);
    expect(action).not.toHaveProperty('edit');
    const { edit }: Action = await client.ask('codeAction/resolve', action);
    const again = await opened(applied(text, edit?.documentChanges[0].edits ?? []));
    await again.client.settle();
    const codes = again.client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
    expect(codes).not.toContain('field-date-invalid');
    expect(codes).not.toContain('ignore-unused');
  }
});
