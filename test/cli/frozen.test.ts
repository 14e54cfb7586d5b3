import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted | Implemented\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const written = (status: string, summary = 'Ants work.') =>
  `# Ants\n\n- Status: ${status}\n\n## Summary\n\n${summary}\n\n## Design\n\nIn lines.\n`;

/** A repository with an accepted and a drafted proposal on main, and a branch on which both are changed. */
function branched(configuration = 'frozen: [Accepted]\n') {
  const made = new GitRepository();
  made.write('.proposals.yaml', configuration).write('rfcs/template.md', TEMPLATE);
  made.write('rfcs/0001-a.md', written('Accepted')).write('rfcs/0002-b.md', written('Draft')).commit();
  made.git('checkout', '--quiet', '-b', 'work');
  made.write('rfcs/0001-a.md', written('Accepted', 'Ants rest.')).write('rfcs/0002-b.md', written('Accepted', 'No.'));
  return made;
}

test('tells what was changed since the branch began, committed or not', async () => {
  const made = branched();
  for (const commit of [false, true]) {
    if (commit) made.commit();
    const { code, out, err } = await proposals('check', made.root);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(
      '0001-a.md:7:1 warning frozen-changed `Summary`: changed, though it is `Accepted` at `main`. Take it back, or write a new proposal.',
    );
    expect(out).not.toContain('0002-b.md:');
  }
  // What main has done since does not matter.
  made.git('checkout', '--quiet', 'main');
  made.write('rfcs/0001-a.md', written('Accepted', 'Ants sleep.')).commit();
  made.git('checkout', '--quiet', 'work');
  expect((await proposals('check', join(made.root, 'rfcs/0001-a.md'))).out).toContain('frozen-changed');
});

test('is off unless the team or its template says so', async () => {
  const silent = branched('');
  expect((await proposals('check', silent.root)).code).toBe(0);
  silent.write('rfcs/template.md', TEMPLATE.replace('# [Title]\n', '# [Title]\n\n<!-- Immutable once accepted. -->\n'));
  expect((await proposals('check', silent.root)).out).toContain('0001-a.md:7:1 warning frozen-changed');
  silent.write('.proposals.yaml', 'frozen: []\n');
  expect((await proposals('check', silent.root)).code).toBe(0);
});

test('--base names another revision, and one that is not there is an error', async () => {
  const made = branched();
  made.commit();
  expect((await proposals('check', '--base', 'HEAD', made.root)).code).toBe(0);
  expect((await proposals('check', '--base', 'HEAD~1', made.root)).out).toContain(
    'though it is `Accepted` at `HEAD~1`',
  );
  const id = made.git('rev-parse', 'HEAD~1');
  expect((await proposals('check', '--base', id, made.root)).out).toContain(`at \`${id.slice(0, 10)}\`.`);
  const { code, err } = await proposals('check', '--base', '--all', made.root);
  expect(code).toBe(2);
  expect(err).toContain('--base --all: no such revision');
});

test('knows a proposal under another name', async () => {
  const made = branched();
  made.move('rfcs/0001-a.md', 'rfcs/0007-a.md').commit();
  expect((await proposals('check', made.root)).out).toContain('0007-a.md:7:1 warning frozen-changed');
});

test('says where a clone does not know the start of the branch, and goes on', async () => {
  const made = branched();
  made.commit();
  const clone = new GitRepository();
  clone.git('fetch', '--quiet', '--depth', '1', `file://${made.root}`, 'work');
  clone.git('checkout', '--quiet', '-b', 'work', 'FETCH_HEAD');
  const shallow = await proposals('check', clone.root);
  expect(shallow.code).toBe(0);
  expect(shallow.err).toContain('whether accepted text was changed is not known: this shallow clone does not have');
  made.git('branch', '--quiet', '-D', 'main');
  expect((await proposals('check', made.root)).err).toContain('no branch that this one began at');
});
