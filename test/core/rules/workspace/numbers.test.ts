import { describe, expect, test } from 'vitest';
import { fixesFor } from '../../../../server/src/core/index.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { world } from '../../../support/world.ts';

const TEMPLATE = `# N. Title

- Number: NNNN
- Date: YYYY-MM-DD
- Status: Proposed | Accepted

## Decision

What do we do?
`;

const adr = (title: string, more = '') => `# ${title}\n\n${more}- Status: Accepted\n\n## Decision\n\nWe do.\n`;

function told(files: Record<string, string>): readonly string[] {
  const { told } = world({ 'adr/template.md': TEMPLATE, ...files });
  return Object.keys(files).flatMap((path) =>
    told(path).map((message) => `${path}: ${message.replace(/\. [A-Z][a-z]+ .*$/, '')}`),
  );
}

describe('two proposals with one number', () => {
  test('are told at the later one: by their days, or else by their names', () => {
    expect(told({ 'adr/0009-b.md': adr('B'), 'adr/0009-a.md': adr('A'), 'adr/0010-c.md': adr('C') })).toEqual([
      'adr/0009-b.md: number-duplicate `ADR-0009`: also the number of `0009-a.md`',
    ]);
    expect(
      told({
        'adr/0009-a.md': adr('A', '- Date: 2026-05-02\n'),
        'adr/0009-b.md': adr('B', '- Date: 2026-05-01\n'),
      }),
    ).toEqual(['adr/0009-a.md: number-duplicate `ADR-0009`: also the number of `0009-b.md`']);
  });

  test('are told at the one that says another number itself', () => {
    const duplicates = (a: string, b: string) =>
      told({ 'adr/0009-a.md': adr(a), 'adr/0009-b.md': adr(b) }).filter((one) => one.includes('number-duplicate'));
    expect(duplicates('7. A', '9. B')).toEqual([expect.stringMatching(/^adr\/0009-a\.md: .* `0009-b\.md`$/)]);
    expect(duplicates('9. A', '7. B')).toEqual([expect.stringMatching(/^adr\/0009-b\.md: .* `0009-a\.md`$/)]);
    expect(duplicates('7. A', '7. B')).toEqual([expect.stringMatching(/^adr\/0009-b\.md: .* `0009-a\.md`$/)]);
  });

  test('are one row in folders for statuses and years', () => {
    expect(told({ 'adr/accepted/0009-a.md': adr('A'), 'adr/rejected/0009-b.md': adr('B') })).toHaveLength(1);
  });

  test.each([
    ['in folders of their own', { 'adr/web/0009-a.md': adr('A'), 'adr/api/0009-b.md': adr('B') }],
    ['a translation', { 'adr/0009-a.md': adr('A'), 'adr/0009-a.de.md': adr('A auf Deutsch') }],
    ['files of one folder', { 'adr/0009-a/README.md': adr('A'), 'adr/0009-a/index.md': adr('B') }],
    ['drafts without a number', { 'adr/0000-a.md': adr('A'), 'adr/0000-b.md': adr('B') }],
    ['years', { 'adr/2025-a.md': adr('A'), 'adr/2025-b.md': adr('B') }],
    ['other letters', { 'adr/ADR-0009-a.md': adr('A'), 'adr/RFC-0009-b.md': adr('B') }],
  ])('are none: %s', (_, files) => expect(told(files)).toEqual([]));
});

describe('a number that another branch gives as well', () => {
  const own = 'adr/0009-use-queues.md';
  const elsewhere = (added: Record<string, string>, isNew = true) => {
    const branches = { isNew: () => isNew, added: new Map(Object.entries(added)) };
    const { problems } = world({ 'adr/template.md': TEMPLATE, [own]: adr('B') }, { elsewhere: branches });
    return problems(own).map(({ severity, message }) => `${severity} ${message}`);
  };

  test('is hinted at, with the branch', () => {
    expect(elsewhere({ 'adr/0010-use-caches.md': 'main', 'adr/0009-caches.md': 'origin/caches' })).toEqual([
      'hint `ADR-0009`: also the number of `0009-caches.md` on the branch `origin/caches`. Give one of them another.',
    ]);
  });

  test.each<[string, Record<string, string>, boolean?]>([
    ['of a proposal that was there before', { 'adr/0009-caches.md': 'main' }, false],
    ['of the same file', { [own]: 'main' }],
    ['of a translation', { 'adr/0009-use-queues.de.md': 'main' }],
    ['of the same proposal under another name', { 'adr/0009-use-many-queues.md': 'main' }],
    ['of the same proposal without a name', { 'adr/0009.md': 'main' }],
    ['of another folder', { 'web/0009-caches.md': 'main' }],
    ['of another kind', { 'adr/RFC-0009-caches.md': 'main' }],
  ])('is none: %s', (_, added, isNew) => expect(elsewhere(added, isNew)).toEqual([]));
});

describe('another number in the text than that of the file', () => {
  test.each([
    ['30. C', ''],
    ['ADR-0030: C', ''],
    ['C', '- Number: 0030\n'],
    ['C', '- ADR: 30\n'],
  ])('is told: %s %s', (title, more) => {
    expect(told({ 'adr/0031-c.md': adr(title, more) })).toEqual([
      expect.stringMatching(/number-mismatch `[^`]+`: 30, but the file has number 31$/),
    ]);
  });

  test.each([
    ['31. C', '- Number: 31\n'],
    ['2.0 is coming', ''],
    ['128-bit numbers', ''],
    ['HTTP 2: how', ''],
    ['C', '- RFC: 30\n'],
    ['C', '- Issue number: 30\n'],
    ['C', '- Number: NNNN\n'],
  ])('is none: %s %s', (title, more) => expect(told({ 'adr/0031-c.md': adr(title, more) })).toEqual([]));

  test('is not told where most of a series have another one there', () => {
    const files = { 'adr/0031-c.md': adr('3. C'), 'adr/0032-d.md': adr('4. D'), 'adr/0033-e.md': adr('5. E') };
    expect(told(files)).toEqual([]);
  });

  test('is corrected as it is written', () => {
    const { match, context, problems } = world({
      'adr/template.md': TEMPLATE,
      'adr/0031-c.md': adr('C', '- Number: 0030\n'),
    });
    const path = 'adr/0031-c.md';
    const [problem] = problems(path);
    const fixes = problem ? fixesFor(match(path), problem, { today: '2026-11-29', number: 31, ...context(path) }) : [];
    expect(fixes.map(({ title }) => title)).toEqual(['Change to "0031"']);
    expect(applyEdits(match(path).document.text, fixes[0]?.edits ?? [])).toContain('- Number: 0031\n');
  });
});
