import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { stageNpm } from '../../../server/tools/packaging/stage.ts';
import { textOf } from '../../support/builtin.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const OLDEST = 20;
const { version } = JSON.parse(textOf('package.json'));

/** Each Node that this machine has and that the package is for, by its version. */
const nodes = new Map(
  [process.execPath, ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))]
    .filter((path) => existsSync(path) && !path.includes(`${sep}.bin${sep}`))
    .map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path] as const)
    .filter(([named]) => Number(/^v(\d+)/.exec(named)?.[1]) >= OLDEST),
);

describe.each(['what is published', 'what `npm pack` makes here'])('%s', (what) => {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-npm-'));
  const installed = join(folder, 'empty', 'node_modules');

  beforeAll(async () => {
    const staged = join(folder, 'staged');
    if (what === 'what is published') await stageNpm({ root, folder: staged, repository: undefined });
    mkdirSync(join(folder, 'empty'));
    npm(existsSync(staged) ? staged : root, 'pack', '--ignore-scripts', '--pack-destination', folder);
    npm(
      join(folder, 'empty'),
      'install',
      // Whatever stands above it.
      '--prefix',
      '.',
      '--offline',
      '--no-audit',
      '--no-fund',
      join(folder, `proposals-${version}.tgz`),
    );
  }, 120_000);

  test('brings nothing else along, and installs nothing', () => {
    expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).toEqual(['proposals']);
    expect(existsSync(join(installed, 'proposals', 'node_modules'))).toBe(false);
    expect(existsSync(join(installed, 'proposals', 'dist', 'graph-page.js'))).toBe(false);
    const manifest = JSON.parse(readFileSync(join(installed, 'proposals', 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('private');
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
    expect(Object.keys(manifest.bin)).toEqual(['proposals', 'proposals-language-server']);
  });

  test.each([...nodes])('runs alone on Node %s', async (_, node) => {
    const workspace = join(folder, 'empty', 'docs');
    mkdirSync(workspace, { recursive: true });
    writeFileSync(
      join(workspace, 'a.md'),
      textOf('test/fixtures/filled/rfc.md')
        .replace('**: Draft', '**: In Review')
        .replace(/\n## Motivation[\s\S]*?(?=\n## )/, ''),
    );
    const bin = (name: string) => join(installed, '.bin', name);
    const cli = async (...args: readonly string[]) => ran(node, [bin('proposals'), ...args], join(folder, 'empty'));
    expect(await cli('--version')).toEqual({ code: 0, out: `${version}\n` });
    expect(await cli('check', '--no-cache', 'docs')).toEqual({
      code: 1,
      out: expect.stringContaining('warning section-missing'),
    });
    expect((await cli('template', 'explain', 'rfc')).out).toContain('Motivation');
    expect(await capabilitiesOf(node, bin('proposals-language-server'))).toMatchObject({
      serverInfo: { name: 'Proposals', version },
    });
  });
});

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
}

function ran(node: string, args: readonly string[], cwd: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('close', (code) => resolve({ code, out }));
  });
}

/** What a language server answers to `initialize`. */
async function capabilitiesOf(node: string, server: string): Promise<unknown> {
  const child = spawn(node, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const answer = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  connection.dispose();
  child.kill();
  return answer;
}
