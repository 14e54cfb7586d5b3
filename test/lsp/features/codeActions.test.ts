import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { textOf } from '../../support/builtin.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { connect } from '../client.ts';
import { applied, badDate, opened, PLAIN, RICH, rfc, uri, without } from '../opened.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const VERSIONLESS = { textDocument: RICH.textDocument };

/** In a team to which levels of headings matter: a hint is mended one by one only. */
async function openedByStrictTeam(text: string) {
  const { client, about } = await opened(text);
  const settings = { proposals: { severity: { 'section-wrong-level': 'warning' } } };
  await client.notify('workspace/didChangeConfiguration', { settings });
  await client.settle();
  return { client, about };
}

interface Action {
  readonly title: string;
  readonly kind: string;
}

test('fixes a problem, with the diagnostic the client sent', async () => {
  const { client, about } = await opened(badDate);
  await client.settle();
  const shown = { ...client.published[0]?.diagnostics[0], data: 'kept by the client' };
  const actions = await about('codeAction', {
    range: shown.range,
    context: { diagnostics: [shown], only: ['quickfix'] },
  });
  expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [shown] });
  const [change] = actions[0].edit.documentChanges;
  expect(change.textDocument).toEqual({ uri, version: 1 });
  expect(applied(badDate, change.edits)).toBe(rfc.replace('**Created**: 2026-03-09', '**Created**: 2026-02-28'));
  expect(await about('codeAction', { range: shown.range, context: { diagnostics: [], only: ['refactor'] } })).toEqual(
    [],
  );
  expect(await about('codeAction', { range: NOWHERE, context: { diagnostics: [], triggerKind: 2 } })).toEqual([]);
});

test('fixes only the problems that the client asks about, if it names any of them; what is missing comes last', async () => {
  const text = without(rfc.replace('## Summary', '## Sumary'), 'Motivation');
  const { client, about } = await opened(text);
  await client.settle();
  const [missing, renamed] = client.published[0]?.diagnostics ?? [];
  expect([missing?.code, renamed?.code]).toEqual(['section-missing', 'section-renamed']);
  const range = renamed?.range;
  const titles = async (diagnostics: readonly unknown[]) =>
    (await about('codeAction', { range, context: { diagnostics, only: ['quickfix'] } }))
      .map(({ title }: Action) => title)
      .filter((title: string) => !title.startsWith('Ignore'));
  const everything = 'Fix all problems that can be fixed';
  expect(await titles([renamed])).toEqual(['Rename to "Summary"', everything]);
  expect(await titles([missing])).toEqual(['Insert the section "Motivation"', everything]);
  expect(await titles([{ range, message: 'of another tool' }])).toEqual([
    'Rename to "Summary"',
    'Insert the section "Motivation"',
    everything,
  ]);
});

test('offers last to ignore a problem, here and in the file', async () => {
  const text = without(rfc, 'Motivation').replace('## Rollout Plan\n', '## Rollout Plan\n\n## Dependencies\n');
  const { client, about } = await opened(text);
  await client.settle();
  const missing = client.published[0]?.diagnostics.find(({ code }) => code === 'section-missing');
  const ask = async (range: unknown, triggerKind: number): Promise<(Action & { edit: unknown })[]> =>
    about('codeAction', { range, context: { diagnostics: [], triggerKind } });
  for (const triggerKind of [1, 2]) {
    const titles = (await ask(missing?.range, triggerKind)).map(({ title }) => title);
    expect(titles.slice(-2)).toEqual([
      'Ignore this here: section-missing (Motivation)',
      'Ignore this in this file: section-missing',
    ]);
  }
  for (const title of ['Ignore this here: section-missing (Motivation)', 'Ignore this in this file: section-missing']) {
    const action = (await ask(missing?.range, 1)).find((one) => one.title === title) as unknown as {
      edit: { documentChanges: [{ edits: [] }] };
    };
    const again = await opened(applied(text, action.edit.documentChanges[0].edits));
    await again.client.settle();
    const codes = again.client.published[0]?.diagnostics.map(({ code }) => code) ?? [];
    expect(codes).not.toContain('section-missing');
    expect(codes).not.toContain('ignore-unused');
  }
  const everywhere = { start: NOWHERE.start, end: { line: 999, character: 0 } };
  const many = await opened(rfc + '\n## Summary\n\nOnce more.\n'.repeat(12));
  const all: Action[] = await many.about('codeAction', { range: everywhere, context: { diagnostics: [] } });
  expect(all.filter(({ title }) => title.startsWith('Ignore'))).toEqual([]);
});

test('offers to fix all once, and only where that does more than the fix beside it', async () => {
  const titlesIn = async (text: string, context: object, open: typeof opened = opened) => {
    const { client, about } = await open(text);
    await client.settle();
    const range = client.published[0]?.diagnostics[0]?.range ?? NOWHERE;
    const actions: Action[] = await about('codeAction', { range, context: { diagnostics: [], ...context } });
    return actions.map(({ title }) => title).filter((title) => /^(?:Fix|Insert|Rename|Change to)/.test(title));
  };
  const one = without(rfc, 'Motivation');
  const several = without(rfc, 'Rollout Plan', 'Testing Strategy');
  const everything = 'Fix all problems that can be fixed';
  const misspelt = without(rfc.replace('## Summary', '## Sumary'), 'Motivation');
  for (const triggerKind of [1, 2]) {
    expect(await titlesIn(one, { triggerKind })).toEqual(['Insert the section "Motivation"']);
    const insertions = await titlesIn(several, { triggerKind });
    expect(insertions.filter((title) => title.includes('2 missing'))).toEqual(['Insert all 2 missing sections']);
    expect(insertions).not.toContain(everything);
    const all = await titlesIn(misspelt, { triggerKind });
    expect(all.filter((title) => title.startsWith('Fix all'))).toEqual([everything]);
  }
  expect(await titlesIn(misspelt, { only: ['source'] })).toEqual(['Insert the section "Motivation"', everything]);
  const level = rfc.replace('## Motivation', '### Motivation');
  expect(await titlesIn(level, { only: ['source'] })).toEqual([]);
  expect(await titlesIn(level, { only: ['source'] }, openedByStrictTeam)).toEqual([everything]);
  const safe = 'Fix all problems that are safe to fix';
  expect(await titlesIn(level, { only: ['source.fixAll'] }, openedByStrictTeam)).toEqual([safe]);
  expect(await titlesIn(badDate, { only: ['source.fixAll'] })).toEqual([]);
  expect(await titlesIn(rfc, { only: ['source'] })).toEqual([]);
});

test('inserts all missing sections, also for a client that knows no versioned edits', async () => {
  const text = without(rfc, 'Rollout Plan', 'Testing Strategy');
  const { client, about } = await opened(text, VERSIONLESS);
  await client.settle();
  const range = client.published[0]?.diagnostics.find(({ code }) => code === 'section-missing')?.range;
  const actions = await about('codeAction', { range, context: { diagnostics: [] } });
  const all = actions.find(({ title }: Action) => title === 'Insert all 2 missing sections');
  expect(all.kind).toBe('quickfix');
  const fixed = applied(text, all.edit.changes[uri]);
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: fixed }],
  });
  await client.settle();
  expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('section-missing');

  const again = await opened(text);
  const elsewhere = await again.about('codeAction', { range: NOWHERE, context: { diagnostics: [] } });
  expect(elsewhere.map(({ title, kind }: Action) => `${kind}: ${title}`)).toEqual([
    'source.insertMissing.proposals: Insert all 2 missing sections',
    'source.proposals: Fix all problems that can be fixed',
  ]);
});

test('inserts what is missing wherever the client asks, one section as well as many', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 900, character: 0 } };
  const context = { diagnostics: [], only: ['source.insertMissing.proposals'] };
  const titlesFor = async (text: string) =>
    (await (await opened(text)).about('codeAction', { range, context })).map(({ title }: Action) => title);
  expect(await titlesFor(rfc)).toEqual([]);
  expect(await titlesFor(without(rfc, 'Motivation'))).toEqual(['Insert the section "Motivation"']);
  expect(await titlesFor(without(rfc, 'Motivation', 'Dependencies'))).toEqual(['Insert all 2 missing sections']);
});

test('on save puts right what is certain, and nothing twice', async () => {
  const text = without(badDate, 'Motivation')
    .replace('**Status**: Draft', '**Status**: Drafd')
    .replace('## Ref', '### Ref');
  const { client, about } = await openedByStrictTeam(text);
  const only = async (kind: string) =>
    about('codeAction', { range: NOWHERE, context: { diagnostics: [], only: [kind] } });
  const [action, ...others] = await only('source.fixAll');
  expect(others).toEqual([]);
  expect(action).toMatchObject({ kind: 'source.fixAll.proposals' });
  const saved = applied(text, action.edit.documentChanges[0].edits);
  // A day that does not exist, and what is misspelt, is the author's to judge.
  expect(saved).toBe(text.replace('### Ref', '## Ref'));
  const [all] = await only('source.proposals');
  expect(applied(text, all.edit.documentChanges[0].edits)).toContain('## Motivation');

  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: saved }],
  });
  expect(await only('source.fixAll.proposals')).toEqual([]);
});

test('mends nothing at once that is only a hint or switched off', async () => {
  const { client, about } = await opened(badDate);
  await client.notify('workspace/didChangeConfiguration', {
    settings: { proposals: { severity: { 'field-date-invalid': 'hint' } } },
  });
  await client.settle();
  const range = { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } };
  const actions = await about('codeAction', { range, context: { diagnostics: [] } });
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter(({ title }: Action) => /\ball\b/.test(title))).toEqual([]);
});

test('gives commands to a client that knows nothing else', async () => {
  const { client, about } = await opened(badDate, PLAIN);
  await client.settle();
  const range = client.published[0]?.diagnostics[0]?.range;
  const [command] = await about('codeAction', { range, context: { diagnostics: [] } });
  expect(command).toMatchObject({ title: 'Change to 2026-02-28', command: 'proposals.applyFix' });
  // biome-ignore lint/suspicious/noExplicitAny: looked at piece by piece
  const applications: any[] = [];
  client.connection.onRequest('workspace/applyEdit', (params) => {
    applications.push(params);
    return { applied: true };
  });
  const run = () => client.ask('workspace/executeCommand', { command: command.command, arguments: command.arguments });
  await run();
  expect(applied(badDate, applications[0].edit.changes[uri])).toContain('**Created**: 2026-02-28');
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: rfc }] });
  await run();
  await client.ask('workspace/executeCommand', { command: 'another', arguments: command.arguments });
  await client.ask('workspace/executeCommand', { command: command.command });
  expect(applications).toHaveLength(1);
});

test('says which kinds there are, and offers a command only to those who need it', async () => {
  const [rich, plain] = [connect(), connect()];
  const codeActionProvider = {
    codeActionKinds: [
      'quickfix',
      'refactor.rewrite',
      'source.insertMissing.proposals',
      'source.fixAll.proposals',
      'source.proposals',
    ],
  };
  const { capabilities } = (await rich.initialize(RICH)) as { capabilities: object };
  expect(capabilities).toMatchObject({ codeActionProvider });
  expect(capabilities).not.toHaveProperty('executeCommandProvider');
  expect(await plain.initialize(PLAIN)).toMatchObject({
    capabilities: { codeActionProvider, executeCommandProvider: { commands: ['proposals.applyFix'] } },
  });
});

test("fills in the user's name, where the folder is trusted, and the number of the file", async () => {
  const repository = new GitRepository();
  repository.git('config', 'user.name', 'Lin Example');
  const template =
    '---\nnumber: NNNN\nauthor: [your name]\n---\n\n# [Title]\n\n## Context\n\n[why]\n\n## Decision\n\n[what]\n';
  const text = template.replace('[Title]', 'Use a queue').replace('[why]', 'Peaks.').replace('[what]', 'We queue.');
  repository.write('adr/template.md', template).write('adr/0042-queue.md', text);
  const titlesIn = async (trusted: boolean) => {
    const client = connect();
    const folder = pathToFileURL(repository.root).href;
    const workspaceFolders = [{ uri: folder, name: 'work' }];
    await client.initialize(RICH, { workspaceFolders, initializationOptions: { trusted } });
    const file = `${folder}/adr/0042-queue.md`;
    await client.open(file, text);
    await eventually(() => expect(client.published.at(-1)?.diagnostics).toHaveLength(2));
    const actions: Action[] = await client.ask('textDocument/codeAction', {
      textDocument: { uri: file },
      range: { start: { line: 1, character: 0 }, end: { line: 2, character: 30 } },
      context: { diagnostics: [] },
    });
    return actions.map(({ title }) => title);
  };
  expect(await titlesIn(true)).toEqual(expect.arrayContaining(['Fill in "0042"', 'Fill in "Lin Example"']));
  const untrusted = await titlesIn(false);
  expect(untrusted).toContain('Fill in "0042"');
  expect(untrusted.join()).not.toContain('Lin');
});

test('fixes a placeholder in a section that is shown as a whole, where the cursor is on it', async () => {
  const row = '| [Risk 1] | High/Medium/Low | High/Medium/Low | [How to handle] |';
  const text = textOf('test/fixtures/filled/enhancement-proposal.md').replace(
    /(?<=^\|---.*\n)(?:\|.*\n)+/m,
    `${row}\n`,
  );
  const { client, about } = await opened(text);
  await client.settle();
  const shown = client.published[0]?.diagnostics ?? [];
  expect(shown.map(({ code }) => code)).toEqual(['placeholder-leftover']);
  const line = text.slice(0, text.indexOf(row)).split('\n').length - 1;
  const range = { start: { line, character: 15 }, end: { line, character: 15 } };
  const actions = await about('codeAction', { range, context: { diagnostics: [], only: ['quickfix'] } });
  const titles = actions.map(({ title }: Action) => title);
  expect(titles.slice(0, 4)).toEqual(['Change to "High"', 'Change to "Medium"', 'Change to "Low"', 'Remove this row']);
  expect(applied(text, actions[0].edit.documentChanges[0].edits)).toContain('| [Risk 1] | High | High/Medium/Low |');
});
