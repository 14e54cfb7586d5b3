import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitAuthors } from '../../server/src/files/gitAuthors.ts';
import { GitRepository } from '../support/gitRepository.ts';

function repository(...names: readonly string[]): GitRepository {
  const made = new GitRepository();
  names.forEach((name, i) => {
    made.write(`${i}.md`, '').git('add', '--all');
    made.git('commit', '--quiet', '--message', 'A change', `--author=${name} <someone@example.org>`);
  });
  return made;
}

test('the user first, then those with most commits, each once, and no robots', async () => {
  const made = repository('Grace Sample', 'Lin', 'Grace Sample', 'updates[bot]');
  made.git('config', 'user.name', 'Ada Example');
  expect(await gitAuthors(made.root)).toEqual(['Ada Example', 'Grace Sample', 'Lin']);
});

test('nobody, where there is no repository', async () => {
  const names = await gitAuthors(mkdtempSync(join(tmpdir(), 'proposals-')));
  expect(names.length).toBeLessThan(2);
});

test('runs nothing that the repository names', async () => {
  const made = repository('Lin');
  const ran = join(made.root, 'ran');
  const program = join(made.root, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${ran}'\n`);
  chmodSync(program, 0o755);
  for (const key of ['core.pager', 'gpg.program', 'core.fsmonitor', 'diff.external']) made.git('config', key, program);
  made.git('config', 'log.showSignature', 'true');
  expect(await gitAuthors(made.root)).toContain('Lin');
  expect(existsSync(ran)).toBe(false);
});
