import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { localDate } from '../../../server/src/files/localDate.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { connect, placeAfter } from '../client.ts';
import { applied, opened, PLAIN, RICH, rfc, uri } from '../opened.ts';

const today = localDate();
const inReview = rfc
  .replace('**Status**: Draft', '**Status**: In Review')
  .replace(/(Last Updated\*\*: ).*/, `$1${today}`);
const line = rfc.split('\n').findIndex((each) => each.includes('**Status**'));
const atStatus = { start: { line, character: 3 }, end: { line, character: 3 } };

test('changes the status by a request, for a client of any kind', async () => {
  const rich = await opened(rfc);
  const edit = await rich.client.ask('proposals/changeStatus', { textDocument: { uri }, status: 'In Review' });
  expect(edit.documentChanges[0].textDocument).toEqual({ uri, version: 1 });
  expect(applied(rfc, edit.documentChanges[0].edits)).toBe(inReview);
  const plain = await opened(rfc, PLAIN);
  const other = await plain.client.ask('proposals/changeStatus', { textDocument: { uri }, status: 'in review' });
  expect(applied(rfc, other.changes[uri])).toBe(inReview);
  await expect(plain.client.ask('proposals/changeStatus', { textDocument: { uri }, status: 'Gone' })).rejects.toThrow(
    'There is no status `Gone`: expected one of `Draft`, `In Review`, ',
  );
  const { choices, key, current } = await plain.client.ask('proposals/statusChoices', { textDocument: { uri } });
  expect([key, current]).toEqual(['Status', 'Draft']);
  expect(choices.slice(0, 2)).toMatchObject([
    { value: 'Draft', isCurrent: true },
    { value: 'In Review', isNext: true },
  ]);
});

test('has a code lens for a client with the command, and an action for every other', async () => {
  const client = connect();
  const { capabilities } = (await client.initialize(RICH, { initializationOptions: { statusCommand: true } })) as {
    capabilities: object;
  };
  expect(capabilities).toMatchObject({ codeLensProvider: {} });
  await client.open(uri, rfc);
  expect(await client.about('codeLens', uri)).toEqual([
    {
      range: { start: { line, character: 2 }, end: { line, character: 2 } },
      command: { title: 'Change Status…', command: 'proposals.changeStatus', arguments: [uri] },
    },
  ]);
  const { about } = await opened(rfc);
  expect(await about('codeLens')).toEqual([]);
  const actions = await about('codeAction', { range: atStatus, context: { diagnostics: [] } });
  const [action] = actions.filter(({ kind }: { kind: string }) => kind === 'refactor.rewrite');
  expect(action.title).toBe('Change status to "In Review"');
  expect(applied(rfc, action.edit.documentChanges[0].edits)).toBe(inReview);
  const context = { diagnostics: [], triggerKind: 2 };
  expect(await about('codeAction', { range: atStatus, context })).toEqual([]);
});

const LENSES = {
  textDocument: { ...RICH.textDocument, codeLens: {} },
  workspace: { ...RICH.workspace, applyEdit: true },
  window: { showDocument: { support: true } },
};

test('a client without commands has lenses that the server runs', async () => {
  const client = connect();
  const { capabilities } = (await client.initialize(LENSES)) as { capabilities: object };
  const commands = ['proposals.setStatus', 'proposals.showGap'];
  expect(capabilities).toMatchObject({ codeLensProvider: {}, executeCommandProvider: { commands } });
  const gap = '## Motivation\n\n';
  const text = rfc.replace(/## Motivation\n[\s\S]*?(?=\n## )/, gap);
  await client.open(uri, text);
  const [left, next] = (await client.about('codeLens', uri)) as {
    command: { title: string; command: string; arguments: unknown[] };
  }[];
  expect([left?.command.title, next?.command.title]).toEqual(['1 of 9 sections left', 'Draft → In Review']);

  const shown: object[] = [];
  client.connection.onRequest('window/showDocument', (params) => {
    shown.push(params);
    return { success: true };
  });
  await client.ask('workspace/executeCommand', left?.command);
  const end = placeAfter(text, gap.trimEnd());
  expect(shown).toMatchObject([{ uri, takeFocus: true, selection: { start: { line: end.line + 2 } } }]);

  // biome-ignore lint/suspicious/noExplicitAny: looked at piece by piece
  const edits: any[] = [];
  client.connection.onRequest('workspace/applyEdit', (params) => {
    edits.push(params);
    return { applied: true };
  });
  await client.ask('workspace/executeCommand', next?.command);
  expect(applied(text, edits[0].edit.documentChanges[0].edits)).toContain('**Status**: In Review');
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: rfc }] });
  await client.ask('workspace/executeCommand', next?.command);
  expect(edits).toHaveLength(1);
  expect(await client.about('codeLens', uri)).toMatchObject([{ command: { title: 'Draft → In Review' } }]);
});

test.each([
  ['asks for no lenses', { ...LENSES, textDocument: RICH.textDocument }],
  ['can run nothing', { textDocument: LENSES.textDocument }],
])('a client that %s gets none', async (_, capabilities) => {
  const client = connect();
  expect(((await client.initialize(capabilities)) as { capabilities: object }).capabilities).not.toHaveProperty(
    'codeLensProvider',
  );
  await client.open(uri, rfc);
  expect(await client.about('codeLens', uri)).toEqual([]);
});

test('a client that shows how far a proposal is has no lens for that', async () => {
  const client = connect();
  await client.initialize({ ...LENSES, experimental: { proposalsStatus: true } });
  client.connection.onNotification('proposals/status', () => undefined);
  await client.open(uri, rfc.replace(/## Motivation\n[\s\S]*?(?=\n## )/, '## Motivation\n'));
  expect(await client.about('codeLens', uri)).toMatchObject([{ command: { title: 'Draft → In Review' } }]);
});

test('offers each status once, where a quick fix offers it too', async () => {
  const { about } = await opened(rfc.replace('**Status**: Draft', '**Status**: Drafd'));
  const at = { line, character: 14 };
  const onValue = { start: at, end: at };
  const actions = await about('codeAction', { range: onValue, context: { diagnostics: [] } });
  const statuses = actions.flatMap(({ title }: { title: string }) => /^Change .*"(.*)"$/.exec(title)?.[1] ?? []);
  expect(statuses.slice(0, 2)).toEqual(['Draft', 'In Review']);
  expect(new Set(statuses).size).toBe(statuses.length);
  const inOne = actions.find(({ title }: { title: string }) => title === 'Change status to "In Review"');
  expect(inOne.kind).toBe('quickfix');
  const others = await about('codeAction', { range: onValue, context: { diagnostics: [], only: ['refactor'] } });
  expect(others.length).toBe(statuses.length);
});

const ADR = (status: string) =>
  `# Use ${status === 'accepted' ? 'queues' : 'topics'}\n\n- Status: ${status}\n\n## Context\n\nTwo teams wait.\n\n## Decision\n\nThey talk.\n`;
const TEMPLATE =
  '# [Title]\n\n- Status: proposed | accepted | superseded by ADR-0123\n\n## Context\n\nWhat moves us to decide?\n\n## Decision\n\nWhat do we do?\n';

function adrRepository() {
  const repository = new GitRepository();
  repository.write('adr/template.md', TEMPLATE).write('adr/0001-use-queues.md', ADR('accepted'));
  repository.write('adr/0002-use-topics.md', ADR('proposed')).write('README.md', '# Ours\n').commit();
  const root = pathToFileURL(repository.root).href;
  return { repository, root, one: `${root}/adr/0001-use-queues.md`, two: `${root}/adr/0002-use-topics.md` };
}

test('links what replaces a proposal', async () => {
  const { root, one, two } = adrRepository();
  const client = connect();
  await client.initialize(RICH, { rootUri: root });
  await client.open(one, ADR('accepted'));
  const others = () => client.ask('proposals/otherProposals', { textDocument: { uri: one } });
  await eventually(async () =>
    expect(await others()).toEqual([{ uri: two, path: 'adr/0002-use-topics.md', title: 'Use topics' }]),
  );
  const edit = await client.ask('proposals/changeStatus', {
    textDocument: { uri: one },
    status: 'superseded by ADR-0123',
    supersededBy: two,
  });
  expect(applied(ADR('accepted'), edit.documentChanges[0].edits)).toContain(
    '- Status: superseded by [ADR-0002](0002-use-topics.md)\n',
  );
});

test('names a successor of another kind as that calls itself, and asks where the status has no place for it', async () => {
  const repository = new GitRepository();
  const adr = (title: string, status: string) =>
    `# ${title}\n\n- Status: ${status}\n\n## Context\n\nTwo teams wait.\n\n## Decision\n\nThey talk.\n`;
  const rfcText = (title: string) => `# RFC: ${title}\n\n## Summary\n\nQueues for all.\n\n## Rollout\n\nAt once.\n`;
  repository.write('rfcs/template.md', rfcText('[Title]').replace('Queues for all.', 'Say what changes.'));
  repository.write('rfcs/0001-queues.md', rfcText('Queues'));
  for (const [status, wanted, written] of [
    ['superseded by ADR-0123', 'proposed | accepted | superseded by ADR-0123', 'superseded by'],
    ['superseded', 'proposed | accepted | superseded', 'superseded by'],
  ] as const) {
    const template = adr('[Title]', wanted).replace('Two teams wait.', 'Why?').replace('They talk.', 'What?');
    repository.write('adr/template.md', template).write('adr/0001-topics.md', adr('Topics', 'accepted'));
    const root = pathToFileURL(repository.root).href;
    const [one, two] = [`${root}/adr/0001-topics.md`, `${root}/rfcs/0001-queues.md`];
    const client = connect();
    await client.initialize(RICH, { rootUri: root });
    await client.open(one, adr('Topics', 'accepted'));
    const choices = () => client.ask('proposals/statusChoices', { textDocument: { uri: one } });
    await eventually(async () => expect(await choices()).not.toBeNull());
    const choice = (await choices()).choices.find(({ value }: { value: string }) => value === status);
    expect(choice).toMatchObject({ name: 'superseded', asksForProposal: true, isNext: false });
    const edit = await client.ask('proposals/changeStatus', { textDocument: { uri: one }, status, supersededBy: two });
    const result = applied(adr('Topics', 'accepted'), edit.documentChanges[0].edits);
    expect(result).toContain(`- Status: ${written} [RFC-0001](../rfcs/0001-queues.md)\n`);
  }
});

test('offers the proposals of the same template first, then the nearest', async () => {
  const { repository, root, one, two } = adrRepository();
  const idea = '# [Title]\n\n## Wish\n\nWhat do you miss?\n\n## Effort\n\nWhat may it cost?\n';
  repository.write('adr/ideas/template.md', idea).write('adr/old/0000-use-mail.md', ADR('proposed'));
  repository.write('adr/ideas/0003-lunch.md', '# Lunch\n\n## Wish\n\nSoup.\n\n## Effort\n\nA pot.\n');
  const client = connect();
  await client.initialize(RICH, { rootUri: root });
  await client.open(one, ADR('accepted'));
  const others = () => client.ask('proposals/otherProposals', { textDocument: { uri: one } });
  await eventually(async () =>
    expect((await others()).map((other: { uri: string }) => other.uri)).toEqual([
      two,
      `${root}/adr/old/0000-use-mail.md`,
      `${root}/adr/ideas/0003-lunch.md`,
    ]),
  );
});

test('says in the other proposal too what it replaces, in one edit', async () => {
  const repository = new GitRepository();
  const text = (title: string, status: string, more = '') =>
    `# ${title}\n\n- Status: ${status}\n${more}\n## Context\n\nTwo teams wait.\n\n## Decision\n\nThey talk.\n`;
  const wanted = text('[Title]', 'proposed | accepted | superseded', '- Superseded by: [link]\n- Supersedes: [link]\n')
    .replace('Two teams wait.', 'What moves us to decide?')
    .replace('They talk.', 'What do we do?');
  const [queues, topics] = [text('Use queues', 'accepted'), text('Use topics', 'proposed')];
  repository.write('adr/template.md', wanted).write('adr/0001-use-queues.md', queues);
  repository.write('adr/0002-use-topics.md', `\ufeff${topics}`);
  const root = pathToFileURL(repository.root).href;
  const [one, two] = [`${root}/adr/0001-use-queues.md`, `${root}/adr/0002-use-topics.md`];
  const client = connect();
  await client.initialize(RICH, { rootUri: root });
  await client.open(one, queues);
  const change = () =>
    client.ask('proposals/changeStatus', { textDocument: { uri: one }, status: 'superseded', supersededBy: two });
  await eventually(async () => expect((await change()).documentChanges).toHaveLength(2));
  const [first, second] = (await change()).documentChanges;
  expect([first.textDocument, second.textDocument]).toEqual([
    { uri: one, version: 1 },
    { uri: two, version: null },
  ]);
  expect(applied(queues, first.edits)).toContain('superseded\n- Superseded by: [Use topics](0002-use-topics.md)\n');
  expect(applied(topics, second.edits)).toContain('proposed\n- Supersedes: [Use queues](0001-use-queues.md)\n');
});

test('warns of a way back from what the last commit has, in trusted workspaces', async () => {
  const { root, one, repository } = adrRepository();
  for (const trusted of [true, false]) {
    const client = connect();
    await client.initialize(RICH, { rootUri: root, initializationOptions: { trusted } });
    await client.open(one, ADR('accepted').replace('accepted', 'proposed'));
    const codes = () =>
      client.published
        .filter((each) => each.uri === one)
        .at(-1)
        ?.diagnostics.map(({ code }) => code);
    if (trusted) {
      await eventually(() => expect(codes()).toEqual(['status-transition']));
      const at = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } };
      const actions: { title: string }[] = await client.ask('textDocument/codeAction', {
        textDocument: { uri: one },
        range: at,
        context: { diagnostics: [] },
      });
      expect(actions.map(({ title }) => title)).toEqual([
        'Change back to "accepted"',
        'Ignore this here: status-transition (Status)',
        'Ignore this in this file: status-transition',
        'Change status to "superseded by ADR-0123"',
      ]);
    } else {
      await eventually(() => expect(codes()).toEqual([]));
      await client.settle();
      expect(codes()).toEqual([]);
      continue;
    }
    repository.write('adr/0001-use-queues.md', ADR('accepted').replace('accepted', 'proposed')).commit();
    await client.notify('textDocument/didSave', { textDocument: { uri: one } });
    await eventually(() => expect(codes()).toEqual([]));
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
  }
});

test('sets the day of the last update on save, if that is wanted', async () => {
  const { repository } = adrRepository();
  const path = join(repository.root, 'rfc.md');
  mkdirSync(repository.root, { recursive: true });
  writeFileSync(path, rfc);
  const file = pathToFileURL(path).href;
  const client = connect();
  client.settings = { updateDateOnSave: true };
  await client.initialize({ ...RICH, workspace: { ...RICH.workspace, configuration: true } });
  const text = rfc.replace('## Summary\n', '## Summary\n\nShort.\n');
  await client.open(file, text);
  await client.settle();
  const edits = await client.ask('textDocument/willSaveWaitUntil', { textDocument: { uri: file }, reason: 1 });
  expect(applied(text, edits)).toBe(text.replace(/(Last Updated\*\*: ).*/, `$1${today}`));
  writeFileSync(path, text);
  expect(await client.ask('textDocument/willSaveWaitUntil', { textDocument: { uri: file }, reason: 1 })).toEqual([]);
  const { about } = await opened(rfc);
  expect(await about('willSaveWaitUntil', { reason: 1 })).toEqual([]);
});
