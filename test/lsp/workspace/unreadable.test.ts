import { mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { FAULTS, mendDisk, refuseFolder, write } from '../../support/faults.ts';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { connect } from '../client.ts';

vi.mock('node:fs/promises', async (original) => (await import('../../support/faults.ts')).faulty(await original()));

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  mendDisk();
});

test.each(FAULTS)(
  '$name, as a template, as .proposals.yaml and as a proposal, stops nothing',
  async ({ make, reason, isGone }) => {
    const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
    const text = decision('Acepted');
    write(root, 'template.md', ADR);
    write(root, '0001-queue.md', text);
    for (const path of ['templates/mail.md', '.proposals.yaml', '0002-bad.md']) make(root, path);
    const client = connect();
    await client.initialize({}, { rootUri: pathToFileURL(root).href });
    await client.open(uriOf('0001-queue.md'), text);
    expect((await client.ask('proposals/templates', {}))[0]).toMatchObject({ path: 'template.md' });
    const problemsOf = (path: string) => client.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics ?? [];
    await eventually(() => expect(problemsOf('0001-queue.md')).toMatchObject([{ code: 'field-value-unknown' }]));
    const textDocument = { uri: uriOf('0001-queue.md') };
    expect(await client.ask('proposals/otherProposals', { textDocument })).toEqual([]);
    await eventually(() =>
      expect(problemsOf('.proposals.yaml')).toEqual(
        isGone
          ? []
          : [
              expect.objectContaining({
                message: expect.stringMatching(reason),
              }),
            ],
      ),
    );
  },
);

test('a folder without rights is told once, one that vanishes and links in a circle not at all, and all else is found', async () => {
  write(root, 'adr/template.md', ADR);
  for (const folder of ['secret', 'gone']) write(root, `${folder}/rfc-template.md`, ADR);
  refuseFolder('secret', 'EACCES');
  refuseFolder('gone', 'ENOENT');
  symlinkSync('..', join(root, 'adr/up'), 'junction');
  symlinkSync('0002-circle.md', join(root, 'adr/0002-circle.md'));
  write(root, 'adr/0001-queue.md', decision('Accepted'));
  const client = connect();
  const told: string[] = [];
  client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    told.push(message);
  });
  await client.initialize({}, { rootUri: pathToFileURL(root).href });
  const paths = async () =>
    (await client.ask('proposals/templates', {})).flatMap(({ path }: { path?: string }) => path ?? []);
  expect(await paths()).toEqual(['adr/template.md']);
  write(root, 'more/template.md', ADR);
  await client.notify('workspace/didCreateFiles', { files: [] });
  await eventually(async () => expect(await paths()).toEqual(['adr/template.md', 'more/template.md']));
  const uri = pathToFileURL(join(root, 'adr/0003-mail.md')).href;
  await client.open(uri, decision('Accepted'));
  const others = await client.ask('proposals/otherProposals', { textDocument: { uri } });
  expect(others.map((other: { path: string }) => other.path)).toEqual(['adr/0001-queue.md']);
  await client.settle();
  expect(told).toEqual([`Left out: ${join(root, 'secret')}: no permission to read it`]);
});
