import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | In Review | Accepted | Implemented\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const written = (status: string) =>
  `# Ants\n\n- Status: ${status}\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n`;

function repository() {
  const made = new GitRepository();
  made.write('rfcs/template.md', TEMPLATE);
  made.write('rfcs/0001-a.md', written('Implemented')).write('rfcs/0002-b.md', written('Draft')).commit();
  return made.write('rfcs/0001-a.md', written('Draft')).write('rfcs/0002-b.md', written('Accepted'));
}

test('compares statuses with those of a revision, where one is named', async () => {
  const made = repository();
  made.commit();
  expect((await proposals('check', made.root)).code).toBe(0);
  const { code, out } = await proposals('check', '--since', 'HEAD~1', made.root);
  expect(code).toBe(1);
  expect(out).toContain('0001-a.md:3:11 warning status-transition `Status`: `Implemented` may not become `Draft`.');
  expect(out).not.toContain('0002-b.md:');
  expect((await proposals('check', '--since', 'HEAD', made.root)).code).toBe(0);
});

test('goes by the transitions of .proposals.yaml, and says which statuses there are none of', async () => {
  const made = repository().write(
    '.proposals.yaml',
    'transitions:\n  Draft: [In Review]\n  rfcs/template.md:\n    Draft: [Accepted, Acepted]\n',
  );
  const { code, out, err } = await proposals('check', '--since', 'HEAD', made.root);
  expect(code).toBe(2);
  expect(err).toContain('.proposals.yaml:4:23: There is no status `Acepted`: did you mean `Accepted`?');
  expect(out).not.toContain('0002-b.md');
  made.write('.proposals.yaml', 'transitions:\n  Draft: [In Review]\n');
  const second = await proposals('check', '--since', 'HEAD', join(made.root, 'rfcs/0002-b.md'));
  expect(second.out).toContain(
    'status-transition `Status`: `Draft` may not become `Accepted`. First comes `In Review`,',
  );
});

test('says so where there is no such revision', async () => {
  const made = repository();
  const { code, err } = await proposals('check', '--since', '--all', made.root);
  expect(code).toBe(2);
  expect(err).toContain('--since --all: no such revision');
});
