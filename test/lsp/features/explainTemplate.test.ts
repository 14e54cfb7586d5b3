import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { textOf } from '../../support/builtin.ts';
import { schemaErrors } from '../../support/jsonSchema.ts';
import { type Client, connect } from '../client.ts';

const TEXT =
  '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nSay it in short. See [this](this.md) or [that](that.md).\n';
const explain = (params: unknown) => client.ask('proposals/explainTemplate', params);

let client: Client;
beforeEach(async () => {
  client = connect();
  await client.initialize();
});

test('explains a built-in template', async () => {
  const { markdown, explanation } = await explain({ templateId: 'rfc' });
  expect(explanation).toMatchObject({ id: 'rfc', name: 'RFC', problems: [] });
  expect(schemaErrors(JSON.parse(textOf('server/schemas/template-explanation.schema.json')), explanation)).toEqual([]);
  expect(markdown).toContain('# What the template RFC means');
  expect(markdown).not.toContain('](');
});

test('explains the text in the editor, with links to its lines', async () => {
  const root = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'docs', 'this.md'), '');
  writeFileSync(join(root, 'docs', 'a template.md'), 'Something else.\n');
  const folderUri = pathToFileURL(root).href;
  client = connect();
  await client.initialize({}, { workspaceFolders: [{ uri: folderUri, name: 'work' }] });
  const uri = `${folderUri}/docs/a%20template.md`;
  await client.open(uri, TEXT);
  const { markdown, explanation } = await explain({ textDocument: { uri } });
  expect(explanation).toMatchObject({
    id: 'docs/a template.md',
    name: 'RFC',
    path: 'docs/a template.md',
  });
  expect(explanation.problems).toEqual([expect.objectContaining({ rule: 'template-link-broken', line: 7 })]);
  expect(explanation.problems[0].message).toContain('docs/that.md');
  expect(markdown).toContain(`(line [5](${uri}#L5))`);

  const change = { range: { start: { line: 4, character: 3 }, end: { line: 4, character: 10 } }, text: 'Outcome' };
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [change] });
  const again = await explain({ textDocument: { uri }, linkTo: '/docs/a%20template.md' });
  expect(again.markdown).toContain('**Outcome**: required (line [5](/docs/a%20template.md#L5))');
});

test('explains an untitled document', async () => {
  await client.open('untitled:Untitled-1', TEXT);
  const { explanation } = await explain({ textDocument: { uri: 'untitled:Untitled-1' } });
  expect(explanation).toMatchObject({ name: 'Untitled-1', problems: [] });
});

test.each([
  [{ templateId: 'none' }, 'There is no template `none`.'],
  [{ textDocument: { uri: 'file:///no/such.md' } }, 'is not open'],
  [{}, 'There is no template'],
  [null, 'There is no template'],
])('%j: says what is wrong', async (params, message) => {
  await expect(explain(params)).rejects.toThrow(message);
});
