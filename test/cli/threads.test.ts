import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n\n## Drawbacks\n\nSay why not.\n';
const rfc = (more = '') =>
  `# Ants\n\n- Status: Accepted\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n${more}`;
/** Says of each answer of a thread how many files it is about. */
const WATCH = `import { Worker } from 'node:worker_threads';
const emit = Worker.prototype.emit;
Worker.prototype.emit = function (name, value) {
  if (name === 'message') process.stderr.write('read ' + value.length + '\\n');
  return emit.apply(this, arguments);
};`;

test.each([
  ['what hundreds of others do', 'rfcs/draft.md', 220],
  ['hundreds of files that are checked', '.', 221],
])('%s: read in threads, with the same answer byte for byte', async (_, checked, count) => {
  const made = new GitRepository()
    .write('rfcs/template.md', TEMPLATE)
    .write('.proposals.yaml', 'exclude: [rfcs/0007-ants.md]\n');
  for (let i = 1; i <= 220; i++)
    made.write(`rfcs/${String(i).padStart(4, '0')}-ants.md`, rfc(i % 3 === 0 ? '\n## Drawbacks\n\nNone.\n' : ''));
  made.write('rfcs/draft.md', rfc('\n## Sumary\n\nAgain.\n'));
  const args = ['check', '--no-cache', '--format', 'json', join(made.root, checked)];
  const watch = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'watch.mjs');
  writeFileSync(watch, WATCH);
  const inThreads = spawnSync(process.execPath, ['--import', pathToFileURL(watch).href, CLI, ...args], {
    encoding: 'utf8',
  });
  const here = await proposals(...args);
  expect(inThreads.stdout).toBe(here.out);
  expect(inThreads.status).toBe(here.code);
  const read = [...inThreads.stderr.matchAll(/^read (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(read).toBe(availableParallelism() < 2 ? 0 : count);
});
