import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Checks a file that is fine, with output and messages going somewhere. */
async function check(output: number | 'pipe', messages: number | 'pipe') {
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js. Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(folder, 'notes.md'), '# Notes\n');
  const child = spawn(process.execPath, [cli, 'check', folder], { stdio: ['ignore', output, messages] });
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (data) => {
    texts.out += data;
  });
  child.stderr?.on('data', (data) => {
    texts.err += data;
  });
  const [code] = await once(child, 'close');
  return { code, ...texts };
}

// Elsewhere there is no disk that is always full.
test.runIf(existsSync('/dev/full'))('a result that a full disk swallows is no success', async () => {
  const full = openSync('/dev/full', 'w');
  const result = await check(full, 'pipe');
  expect(result).toMatchObject({
    code: 2,
    err: expect.stringContaining('the result cannot be written: the disk is full'),
  });
  expect(await check('pipe', full)).toMatchObject({ code: 2, out: expect.stringContaining('Checked 1 file') });
  closeSync(full);
});

test('a reader that has seen enough is no failure', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(folder, 'notes.md'), '# Notes\n');
  const child = spawn(process.execPath, [cli, 'check', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(err).not.toContain('cannot be written');
});
