import { expect, test } from 'vitest';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const made = new GitRepository()
  .write('.proposals.yaml', 'practice: false\n')
  .write('rfcs/template.md', '# [Title]\n\n- Created: YYYY-MM-DD\n- Status: Draft | Accepted\n\n## Why\n\nSay why.\n')
  .write('rfcs/0001-ants.md', '# Ants\n\n- Created: 2026-02-30\n- Status: Accepted\n\n## Why\n\nThey work.\n')
  .write('rfcs/0002-bees.md', '# Bees\n\n- Created: someday\n- Status: Acepted\n\n## Why\n\nThey work.\n');

test('counts the problems of each rule, and those with a fix', async () => {
  const { code, out } = await proposals('check', '--statistics', made.root);
  expect(code).toBe(1);
  expect(out).toBe(
    'Problems  Rule                 With a fix\n' +
      '2         field-date-invalid   2\n' +
      '1         field-value-unknown  1\n\n' +
      'Checked 3 files, 2 proposals: 2 errors, 1 warning, 0 information.\n',
  );
});

test('stands beside the problems in JSON', async () => {
  const { out } = await proposals('check', '--statistics', '--format', 'json', made.root);
  const { statistics, files } = JSON.parse(out);
  expect(statistics).toEqual([
    { rule: 'field-date-invalid', problems: 2, fixable: 2 },
    { rule: 'field-value-unknown', problems: 1, fixable: 1 },
  ]);
  expect(files).toHaveLength(3);
});
