import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted | Implemented\n- Created: YYYY-MM-DD\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n\n## Costs\n\nSay what it costs.\n';
/** Two things are wrong: an impossible date, and a section that is missing. */
const written = (title: string, { status = 'Accepted', summary = 'Ants work.' } = {}) =>
  `# ${title}\n\n- Status: ${status}\n- Created: 2026-02-30\n\n## Summary\n\n${summary}\n\n## Design\n\nIn lines.\n`;

/** A repository with three proposals on main, each with two problems, and a branch. */
function branched() {
  const made = new GitRepository();
  made.write('rfcs/template.md', TEMPLATE).write('.gitignore', 'build/\n');
  for (const [i, name] of ['ants', 'bees', 'cats'].entries()) made.write(`rfcs/000${i + 1}-${name}.md`, written(name));
  made.commit();
  made.git('checkout', '--quiet', '-b', 'work');
  return made;
}

async function told(made: GitRepository, ...args: readonly string[]) {
  const { code, out, err } = await proposals('check', '--all', made.root, '--no-cache', ...args);
  const lines = out.split('\n').filter((line) => line.startsWith(made.root));
  return {
    code,
    err,
    out,
    told: lines.map((line) =>
      line
        .slice(made.root.length + 1)
        .split(' ')
        .slice(0, 3)
        .join(' '),
    ),
  };
}

test('what is committed, staged, neither, or new is told, and what main has done since is not', async () => {
  const made = branched();
  expect(await told(made, '--changed')).toMatchObject({ code: 0, told: [], out: expect.stringContaining('0 files') });
  made.write('rfcs/0001-ants.md', written('ants', { summary: 'Ants rest.' })).commit();
  made.write('rfcs/0002-bees.md', written('bees', { summary: 'Bees rest.' }));
  made.git('add', '--all');
  made.write('rfcs/0004-dogs.md', written('dogs')).write('rfcs/build/0005-elks.md', written('elks'));
  const now = ['0001-ants', '0002-bees', '0004-dogs'].flatMap((name) => [
    `rfcs/${name}.md:4:12 error field-date-invalid`,
    `rfcs/${name}.md:10:4 warning section-missing`,
  ]);
  expect(await told(made, '--changed')).toMatchObject({ code: 1, err: '', told: now });
  expect((await told(made, '--changed=HEAD')).told).toEqual(now.slice(2));
  made.commit();
  made.git('checkout', '--quiet', 'main');
  made.write('rfcs/0003-cats.md', written('cats', { summary: 'Cats rest.' })).commit();
  made.git('checkout', '--quiet', 'work');
  expect((await told(made, '--changed', 'main')).told).toEqual(now);
});

test('line ends that git changes when it checks out are no change', async () => {
  const made = branched();
  made.write('rfcs/0001-ants.md', written('ants').replaceAll('\n', '\r\n'));
  expect((await told(made, '--changed')).told).toEqual([]);
});

test('another name is a change, and with --changed-lines the lines are compared with those under the old one', async () => {
  const made = branched();
  made.move('rfcs/0001-ants.md', 'rfcs/0007-ants.md');
  made.git('mv', 'rfcs/0002-bees.md', 'rfcs/0008-wasps.md');
  expect((await told(made, '--changed')).told).toHaveLength(4);
  expect((await told(made, '--changed-lines')).told).toEqual([]);
  made.write('rfcs/0008-wasps.md', written('bees', { summary: 'Wasps work.' }).replace('02-30', '02-31'));
  expect((await told(made, '--changed-lines')).told).toEqual(['rfcs/0008-wasps.md:4:12 error field-date-invalid']);
});

test('--changed-lines tells what stands on changed lines, or was not there before', async () => {
  const made = branched();
  const ants = written('ants');
  made.write('rfcs/0001-ants.md', ants.replace('Ants work.', 'Ants rest.'));
  expect(await told(made, '--changed-lines')).toMatchObject({ code: 0, told: [] });
  made.write('rfcs/0001-ants.md', ants.replace('02-30', '02-31'));
  expect((await told(made, '--changed-lines')).told).toEqual(['rfcs/0001-ants.md:4:12 error field-date-invalid']);
  made.write('rfcs/0001-ants.md', ants.replace('## Summary\n\nAnts work.\n\n', ''));
  expect((await told(made, '--changed-lines')).told).toEqual(['rfcs/0001-ants.md:1:3 warning section-missing']);
  // A heading keeps its line, what stood below it is gone.
  made.write('rfcs/0001-ants.md', ants.replace('In lines.\n', ''));
  expect((await told(made, '--changed-lines')).told).toEqual(['rfcs/0001-ants.md:10:4 warning section-empty']);
  made.write('rfcs/0001-ants.md', ants.replace('Accepted', 'Implemented'));
  expect((await told(made, '--changed-lines')).told).toHaveLength(2);
  made.write('rfcs/0001-ants.md', ants).write('rfcs/0004-dogs.md', written('dogs'));
  expect((await told(made, '--changed-lines')).told).toHaveLength(2);
});

test('a template or .proposals.yaml that changed has all checked that follow it, but no line of theirs', async () => {
  const made = branched();
  made.write('adr/template.md', '# [Title]\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n').commit();
  made.write('adr/0001-x.md', '# X\n\n## Context\n\n').commit();
  made.git('branch', '--quiet', '-f', 'main');
  made.write('rfcs/template.md', `${TEMPLATE}\n## Risks\n\nSay what may happen.\n`);
  const { err, told: all } = await told(made, '--changed');
  expect(err).toBe('proposals: rfcs/template.md has changed: all proposals that follow it are checked as well.\n');
  expect(all).toHaveLength(9);
  expect(all.join('\n')).not.toContain('adr/');
  expect((await told(made, '--changed-lines')).told).toEqual([]);
  made.write('rfcs/template.md', TEMPLATE).write('.proposals.yaml', 'severity:\n  field-date-invalid: off\n');
  const byConfiguration = await told(made, '--changed');
  expect(byConfiguration.err).toContain('.proposals.yaml has changed');
  expect(byConfiguration.told.join('\n')).toContain('adr/0001-x.md');
});

test('a number that a new proposal has taken is told, whichever of the two is to take another', async () => {
  const made = branched();
  made.write('rfcs/0003-bats.md', written('bats').replace('02-30', '02-20'));
  expect((await told(made, '--changed')).told).toContain('rfcs/0003-cats.md:1:3 warning number-duplicate');
  expect((await told(made, '--changed')).told).not.toContain('rfcs/0003-cats.md:4:12 error field-date-invalid');
});

test('what led to a proposal that is gone or has another name is told in files that are as they were', async () => {
  const made = branched();
  const ofCats = `${written('cats')}\n## Costs\n\nSee [ants](0001-ants.md), [bees](0002-bees.md) and [none](0009-none.md).\n`;
  made.write('rfcs/0003-cats.md', ofCats).commit();
  made.git('branch', '--quiet', '-f', 'main');
  expect((await told(made, '--changed')).told).toEqual([]);
  made.remove('rfcs/0001-ants.md');
  expect((await told(made, '--changed')).told).toEqual(['rfcs/0003-cats.md:16:12 warning reference-broken']);
  made.git('checkout', '--quiet', 'rfcs');
  made.move('rfcs/0002-bees.md', 'rfcs/0002-wasps.md');
  expect((await told(made, '--changed')).told).toContain('rfcs/0003-cats.md:16:34 warning reference-broken');
  expect((await told(made, '--changed-lines')).told).toEqual(['rfcs/0003-cats.md:16:34 warning reference-broken']);
});

test('an index that is stale by a change is told', async () => {
  const made = branched();
  made.write('rfcs/README.md', '# All\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n');
  await proposals('check', '--fix', '--no-cache', join(made.root, 'rfcs/README.md'));
  made.commit();
  made.git('branch', '--quiet', '-f', 'main');
  expect((await told(made, '--changed')).told).toEqual([]);
  made.write('rfcs/0004-dogs.md', written('dogs').replace('02-30', '02-20'));
  expect((await told(made, '--changed')).told).toContain('rfcs/README.md:3:1 information index-stale');
});

test('a row of a table that says otherwise than its proposal is told where one of the two has changed', async () => {
  const made = branched();
  const row = (name: string) => `| [It](${name}) | Draft |\n`;
  made.write('rfcs/README.md', `# All\n\n| It | Status |\n|---|---|\n${row('0001-ants.md')}${row('0002-bees.md')}`);
  made.commit();
  made.git('branch', '--quiet', '-f', 'main');
  expect((await told(made, '--changed')).told).toEqual([]);
  made.write('rfcs/0002-bees.md', written('bees', { summary: 'Bees rest.' }));
  const inTable = async () => (await told(made, '--changed')).told.filter((line) => line.includes('index-outdated'));
  expect(await inTable()).toEqual(['rfcs/README.md:6:24 warning index-outdated']);
});

test('a base that is not there, a shallow clone and no repository are errors', async () => {
  const made = branched();
  expect(await told(made, '--changed', 'nowhere')).toMatchObject({
    code: 2,
    out: '',
    err: `proposals: ${made.root}: --changed nowhere: there is no such revision, or nothing in common with it.\n`,
  });
  const misplaced = await proposals('check', '--changed', made.root, made.root);
  expect(misplaced).toMatchObject({
    code: 2,
    err: expect.stringContaining('that is a path, and no revision. Name paths first'),
  });
  made.write('rfcs/0001-ants.md', written('ants', { summary: 'Ants rest.' })).commit();
  const clone = new GitRepository();
  clone.git('fetch', '--quiet', '--depth', '1', `file://${made.root}`, 'work', 'main');
  clone.git('fetch', '--quiet', '--depth', '1', `file://${made.root}`, 'main:refs/remotes/origin/main');
  clone.git('fetch', '--quiet', '--depth', '1', `file://${made.root}`, 'work');
  clone.git('checkout', '--quiet', '-b', 'work', 'FETCH_HEAD');
  expect(await told(clone, '--changed')).toMatchObject({ code: 2, err: expect.stringContaining('shallow clone') });
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(folder, 'rfcs'));
  writeFileSync(join(folder, 'rfcs/0001-a.md'), written('A'));
  const none = await proposals('check', '--changed', '--no-cache', `${folder}/rfcs`);
  expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/no revision|no git repository/) });
});

test('git that is not there, or does not trust the folder, is an error', async () => {
  const made = branched();
  vi.stubEnv('PATH', join(made.root, 'rfcs'));
  const { code, err } = await told(made, '--changed');
  vi.unstubAllEnvs();
  expect(code).toBe(2);
  expect(err).toContain('git could not read the start of the branch: perhaps it is not installed');
});
