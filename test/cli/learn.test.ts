import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const record = (number: number) =>
  `# ${number}. Queue\n\n- Status: Accepted\n\n## Context\n\nSlow.\n\n## Decision\n\nA queue.\n`;

function repository(count: number): GitRepository {
  const made = new GitRepository().write('docs/adr/README.md', '# Decisions\n\n## List\n\nAll of them.\n');
  for (let i = 1; i <= count; i++) made.write(`docs/adr/000${i}-queue.md`, record(i));
  return made;
}

test('records without a template get one, as check says', async () => {
  const made = repository(6);
  const folder = join(made.root, 'docs/adr');
  const before = await proposals('check', '--require-proposals', folder);
  expect(before.code).toBe(2);
  expect(before.err).toContain('`proposals template learn docs/adr` prints the one that they follow.');

  const learned = await proposals('template', 'learn', folder);
  expect(learned).toEqual({
    code: 0,
    out: '# N. [Title]\n\n- Status: Accepted\n\n## Context\n\n[Context]\n\n## Decision\n\n[Decision]\n',
    err: '',
  });
  made.write('docs/adr/template.md', learned.out);
  const after = await proposals('check', '--require-proposals', folder);
  expect(after).toEqual({
    code: 0,
    out: 'Checked 8 files, 6 proposals: 0 errors, 0 warnings, 0 information.\n',
    err: '',
  });
});

test('says what is missing where there is nothing to learn from', async () => {
  const made = repository(1);
  const few = await proposals('template', 'learn', join(made.root, 'docs/adr'));
  expect(few.code).toBe(2);
  expect(few.err).toContain('Found 1 of the 5 records that are needed to learn from');
  const none = await proposals('template', 'learn', join(made.root, 'docs/rfcs'));
  expect(none.code).toBe(2);
  expect(none.err).toContain('no such file or folder');
  for (let i = 1; i <= 5; i++) made.write(`odd/000${i}-a.md`, `# A\n\n## Part ${i}\n`);
  const odd = await proposals('template', 'learn', join(made.root, 'odd'));
  expect(odd.err).toContain('The 5 records have no heading in common.');
});
