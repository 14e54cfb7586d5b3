import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { connect } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const written = (summary: string) =>
  `# Ants\n\n- Status: Accepted\n\n## Summary\n\n${summary}\n\n## Design\n\nIn lines.\n`;

function branched(configuration = 'frozen: [Accepted]\n') {
  const made = new GitRepository();
  made.write('.proposals.yaml', configuration).write('rfcs/template.md', TEMPLATE);
  made.write('rfcs/0001-a.md', written('Ants work.')).commit();
  made.git('checkout', '--quiet', '-b', 'work');
  return { made, root: pathToFileURL(made.root).href, one: `${pathToFileURL(made.root).href}/rfcs/0001-a.md` };
}

async function opened(root: string, uri: string, text: string, trusted = true) {
  const client = connect();
  await client.initialize(RICH, { rootUri: root, initializationOptions: { trusted } });
  await client.open(uri, text);
  const told = () =>
    client.published
      .filter((each) => each.uri === uri)
      .at(-1)
      ?.diagnostics.map(({ code }) => code);
  return { client, told };
}

test('tells what is changed since the branch began, as it is typed, and brings it back', async () => {
  const { made, root, one } = branched();
  const text = written('Ants rest.');
  const { client, told } = await opened(root, one, text);
  await eventually(() => expect(told()).toEqual(['frozen-changed']));
  const at = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
  const actions: { title: string; edit: { documentChanges: { edits: never[] }[] } }[] = await client.ask(
    'textDocument/codeAction',
    {
      textDocument: { uri: one },
      range: at,
      context: { diagnostics: [], only: ['quickfix'] },
    },
  );
  const action = actions.find(({ title }) => title === 'Bring "Summary" back as it was');
  expect(applied(text, action?.edit.documentChanges[0]?.edits ?? [])).toBe(written('Ants work.'));
  // Committing it changes nothing: the branch began elsewhere.
  made.write('rfcs/0001-a.md', text).commit();
  await client.notify('textDocument/didSave', { textDocument: { uri: one } });
  await client.settle();
  expect(told()).toEqual(['frozen-changed']);
  // Once it is merged, that is how it stands.
  made.git('branch', '--quiet', '--force', 'main', 'work');
  await client.notify('textDocument/didSave', { textDocument: { uri: one } });
  await eventually(() => expect(told()).toEqual([]));
});

test('asks no git where nothing is trusted, and tells nothing where nothing is frozen', async () => {
  for (const [configuration, trusted] of [
    ['frozen: [Accepted]\n', false],
    ['', true],
  ] as const) {
    const { root, one } = branched(configuration);
    const { client, told } = await opened(root, one, written('Ants rest.'), trusted);
    await eventually(() => expect(told()).toEqual([]));
    await client.settle();
    expect(told()).toEqual([]);
  }
});
