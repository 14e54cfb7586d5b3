import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../server/src/cli/check.ts';
import { watchRuns } from '../../server/src/cli/watch.ts';
import { watchFolders } from '../../server/src/files/disk/watchFolders.ts';
import { eventually } from '../support/eventually.ts';
import { listening } from './listening.ts';
import { rfc, Workspace } from './workspace.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const WAITING = 'watching for changes';

test('a real process checks again what changes, and Ctrl+C ends it', async () => {
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js. Run `npm run build` first.');
  const workspace = new Workspace();
  const child = spawn(process.execPath, [cli, 'check', '--watch', '.'], { cwd: workspace.root });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    texts.out += data;
  });
  child.stderr.on('data', (data) => {
    texts.err += data;
  });
  const runs = (count: number) => eventually(() => expect(texts.err.split(WAITING)).toHaveLength(count + 1));
  await runs(1);
  expect(texts.out).toContain('0 errors, 0 warnings');
  workspace.write('rfcs/0003-new.md', rfc(3, 'New', 'Accepted').replace('2026-01-09', '2026-02-30'));
  await runs(2);
  expect(texts.out).toContain('rfcs/0003-new.md:6:12 error field-date-invalid');
  workspace.write('.proposals.yaml', 'severity:\n  field-date-invalid: off\n');
  await runs(3);
  expect(texts.out.slice(texts.out.lastIndexOf('Checked'))).toContain('0 errors');
  expect(texts.out).not.toContain('\x1b');
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'exit');
  expect(signal ?? code).toBe('SIGINT');
});

test.each([
  ['where the system tells nothing', () => ({ isComplete: false, close: () => undefined })],
  ['by events', watchFolders],
])('sees a change %s, and empties the screen of a terminal before each run', async (_, tell) => {
  const workspace = new Workspace();
  const { console, texts } = listening();
  const end = new AbortController();
  let cleared = 0;
  const clear = () => {
    cleared++;
  };
  const run = (console: Parameters<typeof check>[2]) =>
    check([join(workspace.root, 'rfcs')], { format: 'text', failOn: 'warning', cache: false }, console);
  const ended = watchRuns(run, { ...console, clear }, { signal: end.signal, tell });
  await eventually(() => expect(texts.err).toContain(WAITING));
  workspace.write('rfcs/0001-cache.md', rfc(1, 'Cache', 'Accepted').replace('2026-01-09', '2026-02-30'));
  await eventually(() => expect(texts.out).toContain('1 error'));
  end.abort();
  expect(await ended).toBe(1);
  expect(cleared).toBe(2);
});
