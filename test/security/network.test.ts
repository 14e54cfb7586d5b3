import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Client } from '../lsp/client.ts';
import { connected } from '../mcp/connected.ts';
import { GitRepository } from '../support/gitRepository.ts';

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted
- Authors: [Your name]
- Supersedes: [RFC-NNNN]

## Summary

Say what it is.

## Design

Say how it works.
`;
const proposal = (number: number) =>
  `# RFC-000${number}: Cache ${number}\n\n- Status: Draft\n- Authors: Ada\n- Supersedes: RFC-0001\n\n## Summary\n\nSee [all](https://example.com/all) and ![it](http://example.com/a.png).\n`;

/** A repository, and processes that cannot reach the network from it. */
function cutOff() {
  const repository = new GitRepository().write('.proposals.yaml', '').write('rfcs/template.md', TEMPLATE);
  for (const number of [1, 2, 3]) repository.write(`rfcs/000${number}-cache.md`, proposal(number));
  repository.commit();
  const log = join(mkdtempSync(join(tmpdir(), 'proposals-forbidden-')), 'log');
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${JSON.stringify(fileURLToPath(new URL('noNetwork.cjs', import.meta.url)))}`,
    FORBIDDEN_LOG: log,
  };
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, args, { cwd: repository.root, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const tried = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  return { repository, env, start, tried };
}

test.each([
  ["require('node:net').connect(9)", 'Socket.connect'],
  ["import('node:http').then((http) => http.get('http://127.0.0.1:9'))", 'http.get'],
  ["require('node:dns').promises.lookup('localhost')", 'dns.promises.lookup'],
  ["fetch('http://127.0.0.1:9')", 'globalThis.fetch'],
  ["require('node:http').createServer().listen(0)", 'Server.listen'],
  ["require('node:child_process').execSync('true')", 'execSync true'],
  ["new (require('node:worker_threads').Worker)(\"require('node:net').connect(9)\", { eval: true })", 'Socket.connect'],
])('%s is noticed', async (script, noticed) => {
  const { start, tried } = cutOff();
  const child = start('-e', script);
  expect(await new Promise((resolve) => child.on('exit', resolve))).not.toBe(0);
  expect(tried()).toEqual([noticed]);
});

test.each([
  ['check', '.'],
  ['check', '--no-cache', '--since', 'HEAD', '--template-at-creation', '--format', 'json', 'rfcs'],
  ['check', '--no-cache', '--fix', '.'],
  ['check', '--no-cache', '--changed=HEAD', '.'],
  ['check', '--no-cache', '--update-baseline', '--baseline', 'known.yaml', '.'],
  ['rules', 'section-missing'],
  ['init', '--yes', '--github', '--pre-commit'],
  ['completion', 'bash'],
  ['list'],
  ['graph'],
  ['index'],
  ['index', '--write', 'README.md'],
  ['status', 'rfcs/0002-cache.md', 'Accepted'],
  ['renumber', 'rfcs/0003-cache.md'],
  ['new', 'rfcs/template.md', 'Queues'],
  ['template', 'explain', 'rfcs/template.md'],
  ['template', 'schema', 'rfcs/template.md'],
  ['template', 'learn', 'rfcs'],
  ['template', 'migrate', '.'],
])('`proposals %s %s` reaches no network, and starts nothing but git', async (...args) => {
  const { start, tried } = cutOff();
  const child = start(built('cli.js'), ...args);
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdout.resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(err).not.toContain('forbidden');
  expect([0, 1, ...(args[1] === 'learn' ? [2] : [])], err).toContain(code);
  expect(tried()).toEqual([]);
});

test('the server for agents reaches no network, and starts nothing but git', async () => {
  const { repository, env, tried } = cutOff();
  const { client, call } = await connected({ cwd: repository.root, env });
  const path = 'rfcs/0002-cache.md';
  const inputs: Readonly<Record<string, Record<string, unknown>>> = {
    explain_template: { template: 'rfcs/template.md' },
    start_proposal: { template: 'rfcs/template.md', title: 'Queues' },
    check_proposal: { path },
    apply_fixes: { path },
    show_status: { path },
    change_status: { path, status: 'Accepted' },
    find_in_force: { subject: 'cache' },
  };
  const { tools } = await client.listTools();
  for (const { name } of tools) expect(await call(name, inputs[name]), name).toMatchObject({ isError: false });
  for (const { uri } of (await client.listResources()).resources) await client.readResource({ uri });
  expect(tried()).toEqual([]);
});

test('a whole session of the language server reaches no network, and starts nothing but git', async () => {
  const { repository, start, tried } = cutOff();
  const child = start(built('language-server.js'), '--stdio');
  const editor = new Client(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  );
  const rootUri = pathToFileURL(repository.root).href;
  const uri = `${rootUri}/rfcs/0002-cache.md`;
  await editor.initialize({}, { rootUri, workspaceFolders: [{ uri: rootUri, name: 'repository' }] });
  await editor.open(uri, proposal(2));
  await editor.settle();
  const textDocument = { uri };
  await editor.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${proposal(2)}\n## D\n` }],
  });
  const start0 = { line: 0, character: 3 };
  const range = { start: start0, end: { line: 8, character: 0 } };
  for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename'])
    await settled(
      editor.ask(`textDocument/${method}`, {
        textDocument,
        position: { line: 8, character: 2 },
        context: { includeDeclaration: true },
      }),
    );
  for (const method of [
    'documentSymbol',
    'foldingRange',
    'documentLink',
    'semanticTokens/full',
    'codeLens',
    'diagnostic',
  ])
    await settled(editor.ask(`textDocument/${method}`, { textDocument }));
  await settled(editor.ask('textDocument/inlayHint', { textDocument, range }));
  const actions = await editor.ask('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: editor.published.at(-1)?.diagnostics ?? [] },
  });
  for (const action of actions ?? []) await settled(editor.ask('codeAction/resolve', action));
  await settled(editor.ask('workspace/symbol', { query: 'cache' }));
  for (const [method, params] of OWN)
    await settled(editor.ask(`proposals/${method}`, { uri, folder: rootUri, textDocument, ...params }));
  await editor.notify('textDocument/didSave', { textDocument });
  await editor.settle();
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await editor.ask('shutdown', undefined);
  await editor.notify('exit', undefined);
  expect(await ended).toBe(0);
  expect(tried()).toEqual([]);
});

/** Requests of our own client. */
const OWN: readonly (readonly [string, object])[] = [
  ['templates', {}],
  ['board', {}],
  ['graph', {}],
  ['outline', {}],
  ['gaps', {}],
  ['statusChoices', {}],
  ['otherProposals', {}],
  ['documentStatus', {}],
  ['link', {}],
];

/** Some are not answered but with an error, where a document has none of what is asked for: what counts is what is tried meanwhile. */
async function settled(answer: Promise<unknown>): Promise<void> {
  await answer.catch(() => undefined);
}
