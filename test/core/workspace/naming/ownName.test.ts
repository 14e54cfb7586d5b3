import { expect, test } from 'vitest';
import { ownName, readTemplate } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';

const name = (path: string, title = 'Use queues', wanted = '[Title]') => {
  const body = '\n\n- Status: Draft\n\n## Goals\n\nFewer calls.\n';
  const template = readTemplate({ id: 'team', name: 'Team', text: `# ${wanted}${body}` });
  return ownName(path, follow(`# ${title}${body}`, template));
};

test.each([
  ['docs/rfcs/0001-use-queues.md', 'RFC-0001'],
  ['docs/adr/0012-use-queues/README.md', 'ADR-0012'],
  ['docs/decisions/7-use-queues.md', 'ADR-7'],
  ['docs/kep_0007_use_queues.md', 'KEP-0007'],
  ['docs/RFC-042_USE_QUEUES.md', 'RFC-042'],
  ['docs/draft-1.md', undefined],
  ['docs/0001-use-queues.md', undefined],
  ['rfcs/2026-03-04-use-queues.md', undefined],
  ['rfcs/use-queues.md', undefined],
])('%s: %s', (path, expected) => expect(name(path)).toBe(expected));

test('the title says it first, then the file, the template and the folder', () => {
  expect(name('rfcs/0001-use-queues.md', 'SEP-1: Use queues')).toBe('SEP-1');
  expect(name('rfcs/0001-use-queues.md', 'SEP 0001 Use queues')).toBe('SEP 0001');
  expect(name('rfcs/0001-use-queues.md', 'After SEP-7: use queues')).toBe('RFC-0001');
  expect(name('docs/0001-use-queues.md', 'RFC: Use queues', 'RFC: [Title]')).toBe('RFC-0001');
  expect(name('docs/0001-use-queues.md', 'Use queues', 'KEP-NNNN: [Title]')).toBe('KEP-0001');
  expect(name('docs/adr/0001-use-queues.md', 'RFC: Use queues', 'RFC: [Title]')).toBe('RFC-0001');
});
