import { expect, test } from 'vitest';
import { MIN_FILES } from '../../../server/src/cli/report/causes.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n- Owner: [name]\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n';

/** So many proposals that lack an owner, each with a heading of its own before the place where it belongs. */
function repository(count: number): GitRepository {
  const made = new GitRepository().write('rfcs/template.md', TEMPLATE).write('.proposals.yaml', 'practice: false\n');
  for (let i = 1; i <= count; i++)
    made.write(`rfcs/000${i}-ants.md`, `# Ants ${i}\n\n- Status: Accepted\n\n## Why\n\nAnts.\n\n## How\n\nIn lines.\n`);
  return made.write('rfcs/0009-bees.md', '# Bees\n\n- Status: Accepted\n- Owner: Ada\n\n## Why\n\nBees.\n');
}

test('what many proposals share is told in one line, behind what is told of one', async () => {
  const made = repository(MIN_FILES);
  const { code, out } = await proposals('check', made.root);
  expect(code).toBe(1);
  expect(out.replaceAll(made.root, 'root')).toBe(
    'root/rfcs/0009-bees.md:6:4 warning section-missing `How`: section missing. Insert it after `Why`.\n\n' +
      '5 proposals, root/rfcs/0001-ants.md to root/rfcs/0005-ants.md: warning field-missing `Owner`: field missing.\n\n' +
      'Checked 7 files, 6 proposals: 0 errors, 6 warnings, 0 information. With --all each problem has a line of its own.\n',
  );
});

test('with --all, and in few proposals, each problem has a line of its own', async () => {
  const lines = (out: string) => out.split('\n').filter((line) => line.includes('field-missing `Owner`'));
  const many = await proposals('check', '--all', repository(MIN_FILES).root);
  expect(lines(many.out)).toHaveLength(MIN_FILES);
  const few = await proposals('check', repository(MIN_FILES - 1).root);
  expect(lines(few.out)).toHaveLength(MIN_FILES - 1);
  expect(many.out + few.out).not.toContain('--all');
});

test('what is shared by proposals of some years says of which', async () => {
  const made = new GitRepository().write(
    'rfcs/template.md',
    TEMPLATE.replace('- Owner', '- Date: YYYY-MM-DD\n- Owner'),
  );
  made.write('.proposals.yaml', 'practice: false\n');
  for (let i = 1; i <= MIN_FILES; i++)
    made.write(
      `rfcs/000${i}-ants.md`,
      `# Ants ${i}\n\n- Status: Accepted\n- Date: 201${i}-02-03\n\n## Why\n\nAnts.\n\n## How\n\nIn lines.\n`,
    );
  const { out } = await proposals('check', made.root);
  expect(out).toContain('5 proposals of 2011 to 2015, ');
  made.write('rfcs/0006-ants.md', '# Ants 6\n\n- Status: Accepted\n\n## Why\n\nAnts.\n\n## How\n\nIn lines.\n');
  expect((await proposals('check', made.root)).out).toContain('6 proposals, ');
});
