import { describe, expect, test } from 'vitest';
import { MIN_NAMES } from '../../../../server/src/core/workspace/naming/usualName.ts';
import { world } from '../../../support/world.ts';

const TEMPLATE = '# [Title]\n\n- Status: Draft | Accepted\n\n## Decision\n\nWhat do we do?\n';
const RECORD = '# Use many queues\n\n- Status: Accepted\n\n## Decision\n\nWe do.\n';

/** So many records, each named after its number. */
function row(name: (number: number) => string, count = MIN_NAMES): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`adr/${name(i + 1)}`, RECORD]));
}

const padded = (number: number) => `000${number}-use-things-${'abcdefghi'[number]}.md`;

function told(path: string, others: Record<string, string>): readonly string[] {
  return world({ 'adr/template.md': TEMPLATE, ...others, [path]: RECORD })
    .told(path)
    .filter((message) => message.startsWith('file-name-mismatch'))
    .map((message) => message.replace(/^file-name-mismatch /, ''));
}

describe('a name otherwise than nearly all beside it', () => {
  test('is told with the one that it would have', () => {
    expect(told('adr/12_Use_Many_Queues.md', row(padded))).toEqual([
      `\`12_Use_Many_Queues.md\`: named otherwise than ${MIN_NAMES} of ${MIN_NAMES} others here. Rename it to \`0012-use-many-queues.md\`.`,
    ]);
  });

  test.each([
    ['the width of the number', 'adr/12-queues.md', padded, '0012-queues.md'],
    ['zeros that no other has', 'adr/0012-queues.md', (i: number) => `${i}-abc.md`, '12-queues.md'],
    ['letters in front', 'adr/0012-queues.md', (i: number) => `ADR-000${i}-abc.md`, 'ADR-0012-queues.md'],
    ['no letters in front', 'adr/ADR-0012-queues.md', padded, '0012-queues.md'],
    ['other letters', 'adr/adr-0012-queues.md', (i: number) => `ADR-000${i}-abc.md`, 'ADR-0012-queues.md'],
    ['what stands before the words', 'adr/0012_queues.md', padded, '0012-queues.md'],
    ['words in a style of their own', 'adr/0012-use_many_queues.md', padded, '0012-use-many-queues.md'],
    ['capitals of a title', 'adr/0012-Use-Many-Queues.md', padded, '0012-use-many-queues.md'],
    ['capitals of letters, with a style of their own', 'adr/12_Use_Y.md', padded, '0012-use-y.md'],
    ['no words', 'adr/0012.md', padded, '0012-use-many-queues.md'],
    ['words that no other has', 'adr/adr-12-queues.md', (i: number) => `adr-${i}.md`, 'adr-12.md'],
    ['the extension', 'adr/0012-queues.markdown', padded, '0012-queues.md'],
    ['a folder', 'adr/12-queues/README.md', padded, '0012-queues'],
  ])('is told for %s', (_, path, name, wanted) => {
    expect(told(path, row(name))).toEqual([expect.stringContaining(`Rename it to \`${wanted}\``)]);
  });

  test.each([
    ['like the others', 'adr/0012-queues.md', row(padded)],
    ['with what something is called in code', 'adr/0012-offset_of.md', row(padded)],
    ['with what something is called in code, among words', 'adr/0012-for-Self-in-x86_64.md', row(padded)],
    ['with letters that something is called by in code', 'adr/0012-for-T-in-Self.md', row(padded)],
    ['with words that are not those of the title', 'adr/0012-rivers.md', row(padded)],
    ['of another kind, as of a draft', 'adr/queues.md', row(padded)],
    ['of a day', 'adr/2026-05-02-queues.md', row(padded)],
    ['beside few', 'adr/12-queues.md', row(padded, MIN_NAMES - 1)],
    [
      'beside some that are named like it',
      'adr/12-queues.md',
      { ...row(padded), 'adr/9-abc.md': RECORD, 'adr/10-abc.md': RECORD },
    ],
    ['that would be the name of another file', 'adr/12-queues.md', { ...row(padded), 'adr/0012-queues.md': RECORD }],
  ])('is none %s', (_, path, others) => expect(told(path, others)).toEqual([]));
});
