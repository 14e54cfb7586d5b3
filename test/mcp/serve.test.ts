import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ResourceListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { beforeEach, expect, test } from 'vitest';
import { TOOLS } from '../../server/src/agents/tools.ts';
import { rfc, Workspace } from '../cli/workspace.ts';
import { eventually } from '../support/eventually.ts';
import { cli, connected } from './connected.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

test('its tools, with what they do to files and schemas of what goes in and out', async () => {
  const { client } = await connected({ cwd: workspace.root });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  const annotations = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
  expect(annotations['check_proposal']).toEqual({
    title: 'Check a proposal',
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  });
  expect(annotations['start_proposal']).toMatchObject({
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: false,
  });
  expect(annotations['change_status']).toMatchObject({
    readOnlyHint: false,
    destructiveHint: true,
    idempotentHint: true,
  });
  for (const { inputSchema, outputSchema, description } of tools) {
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
    expect(description?.length).toBeGreaterThan(50);
  }
  expect(client.getInstructions()).toContain('find_in_force');
});

test('every tool answers, as its schema says: from start to acceptance', async () => {
  const { call } = await connected({ cwd: workspace.root });
  expect((await call('list_templates')).data.templates[0].id).toBe('rfcs/template.md');
  expect((await call('explain_template', { template: 'RFC' })).text).toContain('## Summary');
  const { path, text } = (await call('start_proposal', { template: 'RFC', title: 'Retries', author: 'Bo' })).data;
  expect(path).toBe('rfcs/0003-retries.md');
  const draft = await call('check_proposal', { path });
  expect(draft.data.summary.information).toBeGreaterThan(0);
  const written = text
    .replace('What is it?', 'Three times.')
    .replace('How does it work?', 'In the queue.')
    .replace('- Supersedes: [RFC-NNNN]\n', '');
  expect((await call('check_proposal', { path, text: written })).data.files[0].problems).toEqual([]);
  workspace.write(path, written.replace('## Summary', '## Sumary'));
  expect((await call('apply_fixes', { path })).data.changed).toHaveLength(1);
  expect((await call('show_status', { path })).data.current).toBe('Draft');
  expect((await call('change_status', { path, status: 'Accepted' })).isError).toBe(false);
  expect(workspace.read(path)).toContain('- Status: Accepted\n');
  expect((await call('find_in_force', { subject: 'retries' })).data.proposals[0].path).toBe(path);
  expect((await call('list_proposals')).data.total).toBe(3);
});

test('what cannot be done is an error in words, and the server goes on', async () => {
  const { client, call, messages } = await connected({ cwd: workspace.root });
  expect(await call('check_proposal', { path: '/etc/passwd' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('is outside of what is open here'),
  });
  expect(await call('check_proposal', { path: 7 })).toMatchObject({ isError: true });
  expect(await call('no_such_tool')).toMatchObject({ isError: true });
  await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('is outside of what is open here');
  await expect(client.readResource({ uri: 'proposals://template/none' })).rejects.toThrow(
    'Expected the path of a template',
  );
  await expect(client.readResource({ uri: 'nothing://x' })).rejects.toThrow();
  expect((await call('list_proposals')).data.total).toBe(2);
  expect(messages.join('')).not.toContain('    at ');
});

test('--read-only has no tools that write', async () => {
  const { client, call } = await connected({ cwd: workspace.root, args: ['--read-only'] });
  const { tools } = await client.listTools();
  expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint)).toEqual([]);
  expect(tools.length).toBeGreaterThan(4);
  expect(await call('start_proposal', { template: 'RFC', title: 'A' })).toMatchObject({ isError: true });
  expect(existsSync(join(workspace.root, 'rfcs/0003-a.md'))).toBe(false);
});

test('it works in the folders that are open in the client, also when these change', async () => {
  const other = new Workspace();
  const server = await connected({ cwd: '/', roots: [workspace.root] });
  expect((await server.call('list_proposals')).data.proposals[0].path).toBe('rfcs/0001-cache.md');
  expect((await server.call('check_proposal', { path: other.root })).isError).toBe(true);
  server.open.splice(0, 1, other.root);
  other.write('rfcs/0003-x.md', rfc(3, 'X', 'Draft'));
  await server.client.sendRootsListChanged();
  await eventually(async () => expect((await server.call('list_proposals')).data.total).toBe(3));
  server.open.length = 0;
  await server.client.sendRootsListChanged();
  await eventually(async () =>
    expect((await server.call('list_proposals')).text).toContain('There is no folder to work in. Open a folder'),
  );
});

test('folders that were named when it was started go before those of the client', async () => {
  const other = new Workspace();
  const { call } = await connected({ cwd: workspace.root, args: [workspace.root], roots: [other.root] });
  expect((await call('check_proposal', { path: join(other.root, 'rfcs') })).isError).toBe(true);
  expect((await call('check_proposal', { path: 'rfcs' })).isError).toBe(false);
});

test.each([homedir(), '/'])('started in %s, it asks for a folder and searches nothing', async (cwd) => {
  const { call } = await connected({ cwd });
  expect((await call('list_proposals')).text).toContain('Name a folder: `proposals mcp FOLDER`.');
});

test('templates and proposals can be read', async () => {
  const { client } = await connected({ cwd: workspace.root });
  const { resources } = await client.listResources();
  const uri = pathToFileURL(join(realpathSync(workspace.root), 'rfcs/0001-cache.md')).href;
  expect(resources).toContainEqual({
    uri,
    name: 'rfcs/0001-cache.md',
    title: 'RFC-0001: Cache',
    description: 'Accepted. It is quick.',
    mimeType: 'text/markdown',
  });
  expect(resources[0]).toMatchObject({ uri: 'proposals://template/rfcs/template.md', title: 'RFC' });
  expect((await client.readResource({ uri })).contents).toEqual([
    { uri, mimeType: 'text/markdown', text: rfc(1, 'Cache', 'Accepted') },
  ]);
  const [template] = (await client.readResource({ uri: 'proposals://template/rfcs/template.md' })).contents;
  expect(template).toMatchObject({ text: workspace.read('rfcs/template.md') });
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
    'proposals://template/{+id}',
    'file:///{+path}',
  ]);
});

test('a client hears of a new proposal', async () => {
  const { client, call } = await connected({ cwd: workspace.root });
  let changes = 0;
  client.setNotificationHandler(ResourceListChangedNotificationSchema, () => void changes++);
  await call('start_proposal', { template: 'RFC', title: 'Retries' });
  await eventually(() => expect(changes).toBe(1));
});

test('a prompt that has a proposal written', async () => {
  const { client } = await connected({ cwd: workspace.root });
  const { messages } = await client.getPrompt({
    name: 'write_proposal',
    arguments: { template: 'RFC', subject: 'retries' },
  });
  expect(messages[0]?.content).toMatchObject({
    type: 'text',
    text: expect.stringContaining('Write a proposal: retries'),
  });
});

test('nothing but the protocol on stdout, whatever comes in; it ends with its input', async () => {
  const child = spawn(process.execPath, [cli, 'mcp', '--no-cache'], { cwd: workspace.root });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const send = (text: string) => child.stdin.write(`${text}\n`);
  const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  for (const bad of ['no JSON', '{', '[]', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":9,"method":5}', '\0\0', ''])
    send(bad);
  send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize }));
  send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
  send(JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'list_proposals' } }));
  send(JSON.stringify({ jsonrpc: '2.0', id: 3, method: 'no/such' }));
  await eventually(() => expect(out).toContain('"id":2'));
  await eventually(() => expect(out).toContain('"id":3'));
  child.stdin.end();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line).jsonrpc).toBe('2.0');
});

test('a folder that is none is told when a tool is called', async () => {
  const { call } = await connected({ cwd: mkdtempSync(join(tmpdir(), 'proposals-')), args: ['nowhere'] });
  expect((await call('list_proposals')).text).toContain('Start the server with folders that exist.');
});
