import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { changeWhole } from '../../server/src/cli/changeWhole.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Drawbacks\n\nSay why not.\n';
const proposal = (i: number) => `# Ants ${i}\n\n- Status: Acepted\n\n## Summary\n\nAnts.\n`;
const COUNT = 300;

afterEach(() => void vi.restoreAllMocks());

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is heeded when all is changed, and once', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  const host = nodeHost(folder);
  const before = process.listenerCount(signal);
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const told: number[] = [];
  const prepare: typeof host.prepare = async (...args) => {
    process.emit(signal, signal);
    told.push(kill.mock.calls.length);
    return host.prepare(...args);
  };
  const changes = ['a.md', 'b.md'].map((path) => ({ path, before: undefined, after: path }));
  await changeWhole({ ...host, prepare }, changes);
  expect(told).toEqual([0, 0]);
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
  expect(kill.mock.calls).toEqual([[process.pid, signal]]);
  expect(process.listenerCount(signal)).toBe(before);
});

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(folder, 'rfcs'));
  writeFileSync(join(folder, '.proposals.yaml'), '');
  writeFileSync(join(folder, 'rfcs/template.md'), TEMPLATE);
  for (let i = 1; i <= COUNT; i++) writeFileSync(join(folder, `rfcs/${1000 + i}-ants.md`), proposal(i));
  return folder;
}

const texts = (folder: string) =>
  new Map(readdirSync(join(folder, 'rfcs')).map((name) => [name, readFileSync(join(folder, 'rfcs', name), 'utf8')]));

test('Ctrl+C in the middle of mending, and a reader who has gone, leave each file as it was or mended', async () => {
  const args = ['check', '--no-cache', '--fix', '.'];
  const whole = repository();
  spawnSync(process.execPath, [CLI, ...args], { cwd: whole });
  const [before, mended] = [texts(repository()), texts(whole)];
  expect(mended.get('1001-ants.md')).toContain('- Status: Accepted\n\n## Summary');

  const folder = repository();
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
  const watcher = watch(join(folder, 'rfcs'), (_, name) => name?.startsWith('1') && child.kill('SIGINT'));
  const ended = await new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  watcher.close();
  expect(ended).toBe('SIGINT');
  const left = texts(folder);
  expect([...left.keys()]).toEqual([...before.keys()]);
  const isMended = [...left].filter(([name, text]) => text !== before.get(name));
  expect(isMended.length).toBeGreaterThan(0);
  expect(isMended.length).toBeLessThan(COUNT);
  for (const [name, text] of isMended) expect(text).toBe(mended.get(name));

  const piped = repository();
  const unread = spawn(process.execPath, [CLI, ...args, '--all'], { cwd: piped, stdio: ['ignore', 'pipe', 'ignore'] });
  unread.stdout?.destroy();
  await new Promise((resolve) => unread.on('exit', resolve));
  expect(texts(piped)).toEqual(mended);
});
