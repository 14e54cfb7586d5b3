import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { beforeEach, expect, test } from 'vitest';
import { TOOLS } from '../../server/src/agents/tools.ts';
import { rfc, Workspace } from '../cli/workspace.ts';
import { cli } from '../mcp/connected.ts';
import { textOf } from '../support/builtin.ts';
import { manifest } from '../support/manifest.ts';

const page = textOf('docs/agents.md');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const jsonWith = (word: string) => JSON.parse(blocks.find(({ text }) => text.includes(word))?.text ?? '');

let workspace: Workspace;
let env: NodeJS.ProcessEnv;

beforeEach(() => {
  workspace = new Workspace();
  const bin = mkdtempSync(join(tmpdir(), 'proposals-bin-'));
  // What npx would fetch.
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\n[ "$1 $2" = "--yes proposals" ] || exit 9\nshift 2\nexec "${process.execPath}" "${cli}" "$@"\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
});

test.each([
  ['mcpServers', 'mcpServers'],
  ['"servers"', 'servers'],
])('the configuration with %s starts the server', async (word, key) => {
  const { command, args } = jsonWith(word)[key].proposals;
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command, args, cwd: workspace.root, env: env as Record<string, string> }),
  );
  expect((await client.listTools()).tools).toHaveLength(TOOLS.length);
  await client.close();
});

test('the table has all tools, and says which of them write', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \|.*\| ?([^|]*)\|$/gm)].map(([, name, writes]) => [
    name,
    writes?.trim() !== '',
  ]);
  expect(rows).toEqual(TOOLS.map(({ name, effect }) => [name, effect !== 'reads']));
});

test('the setting has the values that the page tells of', () => {
  const { enum: values } = manifest().contributes.configuration.properties['proposals.agents'];
  for (const value of values) expect(page).toContain(`\`${value}\``);
});

test('the list of what is in force gets into AGENTS.md, and is found stale', () => {
  const advice = blocks.find(({ language }) => language === 'markdown')?.text ?? '';
  workspace.write('AGENTS.md', advice);
  const run = (line: string) => spawnSync('sh', ['-c', line], { cwd: workspace.root, env, encoding: 'utf8' });
  const write = blocks.find(({ language }) => language === 'sh')?.text ?? '';
  expect(run(write)).toMatchObject({ status: 0, stdout: 'AGENTS.md: written\n' });
  expect(workspace.read('AGENTS.md')).toContain('- [RFC-0001: Cache](rfcs/0001-cache.md): It is quick.\n');
  expect(workspace.read('AGENTS.md').startsWith(advice)).toBe(true);
  const check = /`(proposals index --check AGENTS\.md)`/.exec(page)?.[1] ?? '';
  expect(run(`npx --yes ${check}`).status).toBe(0);
  workspace.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Accepted'));
  expect(run(`npx --yes ${check}`).status).toBe(1);
});

test('the commands that AGENTS.md tells of run', () => {
  const advice = blocks.find(({ language }) => language === 'markdown')?.text ?? '';
  const commands = [...advice.matchAll(/`(npx --yes proposals [^`]*)`/g)].map(([, line = '']) =>
    line.replace('TEMPLATE', 'RFC').replace('FILE', 'rfcs/0001-cache.md'),
  );
  expect(commands).toHaveLength(3);
  for (const line of commands) execFileSync('sh', ['-c', line], { cwd: workspace.root, env });
});

test.each([
  ['PostToolUse', (path: string) => ({ tool_name: 'Edit', tool_input: { file_path: path } })],
  ['afterFileEdit', (path: string) => ({ file_path: path })],
])('the hook for %s tells the agent what is wrong, and nothing else', (event, told) => {
  const [hook] = jsonWith(event).hooks[event];
  const { command } = hook.hooks?.[0] ?? hook;
  mkdirSync(join(workspace.root, '.claude'));
  workspace.write('.claude/check-proposal.mjs', blocks.find(({ language }) => language === 'js')?.text ?? '');
  workspace.write('rfcs/0003-broken.md', rfc(3, 'Broken', 'Acepted'));
  const run = (path: string) =>
    spawnSync('sh', ['-c', command], { cwd: workspace.root, env, input: JSON.stringify(told(path)), encoding: 'utf8' });
  expect(run('rfcs/0001-cache.md')).toMatchObject({ status: 0, stderr: '', stdout: '' });
  expect(run('package.json')).toMatchObject({ status: 0, stderr: '', stdout: '' });
  const broken = run('rfcs/0003-broken.md');
  expect(broken).toMatchObject({ status: 2, stdout: '' });
  expect(broken.stderr).toContain('rfcs/0003-broken.md:3:11 warning field-value-unknown');
});
