import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE =
  '# N. Title\n\n- Status: Proposed | Accepted | Superseded\n- Supersedes: N\n\n## Decision\n\nWhat do we do?\n';
const adr = (title: string, more = '', body = 'We do.') =>
  `# ${title}\n\n- Status: Accepted\n${more}\n## Decision\n\n${body}\n`;

function repository() {
  return new GitRepository()
    .write('adr/template.md', TEMPLATE)
    .write('adr/0001-queues.md', adr('1. Queues'))
    .write('adr/0002-topics.md', adr('2. Topics', '- Supersedes: 1\n', 'See [mails](../mails/0007-post.md#decision).'))
    .write('adr/0002-rivers.md', adr('3. Rivers', '', 'See ![a flow](flow.png).'))
    .write('mails/template.md', TEMPLATE)
    .write('mails/0007-post.md', adr('7. Post'));
}

async function rulesOf(root: string, ...args: readonly string[]) {
  const { out, code } = await proposals('check', '--format', 'json', ...args);
  const { files } = JSON.parse(out) as { files: { path: string; problems: { rule: string }[] }[] };
  const told = files.flatMap(({ path, problems }) =>
    problems.map(({ rule }) => `${path.slice(root.length + 1)} ${rule}`),
  );
  return { told, code };
}

test('a file is told the same among others, be it checked alone or with all', async () => {
  const { root } = repository();
  const { told, code } = await rulesOf(root, root);
  expect(told).toEqual([
    'adr/0002-rivers.md number-mismatch',
    'adr/0002-rivers.md number-duplicate',
    'adr/0002-rivers.md reference-broken',
    'adr/0002-topics.md status-outdated',
  ]);
  expect(code).toBe(1);
  const names = ['0001-queues', '0002-rivers', '0002-topics'];
  const alone = await Promise.all(names.map((name) => rulesOf(root, join(root, `adr/${name}.md`))));
  expect(alone.flatMap((each) => each.told)).toEqual(told);
});

test('a number that another branch gives as well is hinted at', async () => {
  const made = new GitRepository().write('adr/template.md', TEMPLATE).write('adr/0001-queues.md', adr('1. Queues'));
  made.commit();
  made.git('checkout', '-q', '-b', 'caches');
  made.write('adr/0002-caches.md', adr('2. Caches')).commit();
  made.git('checkout', '-q', '-b', 'topics', 'main');
  made.write('adr/0002-topics.md', adr('2. Topics'));
  const { told, code } = await rulesOf(made.root, made.root);
  expect([told, code]).toEqual([['adr/0002-topics.md number-duplicate'], 0]);
  made.commit();
  const { out } = await proposals('check', '--hints', join(made.root, 'adr/0002-topics.md'));
  expect(out).toContain('also the number of `0002-caches.md` on the branch `caches`');
  made.git('checkout', '-q', 'main');
  made.git('merge', '-q', 'topics');
  expect((await rulesOf(made.root, made.root)).told).toEqual([]);
});

test('.proposals.yaml sets how serious it is, and with a template that is named nothing is told of others', async () => {
  const made = repository().write(
    '.proposals.yaml',
    'severity:\n  number-mismatch: error\n  number-duplicate: off\n  reference-broken: off\n  status-outdated: hint\n',
  );
  expect((await rulesOf(made.root, made.root)).told).toEqual([
    'adr/0002-rivers.md number-mismatch',
    'adr/0002-topics.md status-outdated',
  ]);
  const named = await rulesOf(made.root, '--template', join(made.root, 'adr/template.md'), join(made.root, 'adr'));
  expect(named.told).toEqual([]);
});
