import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type CheckOptions,
  checkProposal,
  fixesFor,
  readTemplate,
} from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const TEMPLATE = `# RFC: [Title]

- Status: Draft | Accepted | Implemented | Superseded
- Author: [Name]
- Superseded by: [RFC-NNNN]

## Summary

One paragraph.

## Design

How does it work?

### Details

More of it.

## Rollout

Keep this section up to date.

## Tests

Fill in when implemented.
`;
const WRITTEN = `# RFC: Faster search

- Status: Accepted
- Author: Ada

## Summary

Search is slow. We make it quick.

## Design

One index for each folder, as [others](https://example.org/a) do it.

- [ ] Write it
- [ ] Ship it

### Details

Each index is a file.

## Rollout

In May.

## References

- <https://example.org/b>
`;

const frozen = ['Accepted', 'Implemented'];
const team = (text = TEMPLATE) => readTemplate({ id: 'team', name: 'Team', text });

/** What is told of a text that was another one where the branch began. */
function told(now: string, options: CheckOptions = { frozen }, before = WRITTEN, template = team()): readonly string[] {
  const base = { text: before, revision: 'main' };
  return checkProposal(follow(now, template), { ...options, base })
    .filter(({ rule }) => rule === 'frozen-changed')
    .map(({ message, range }) => `${message.replace(/, though.*/, '')} | ${now.slice(range.start, range.end)}`);
}

const changed = (from: string | RegExp, to: string) => WRITTEN.replace(from, to);

describe('told is', () => {
  test('each section with other words, at the first sentence that is another', () => {
    expect(told(changed('We make it quick.', 'We make it very quick.'))).toEqual([
      '`Summary`: changed | We make it very quick.',
    ]);
    const both = changed('is slow', 'was slow').replace('a file', 'a database').replace('One index', 'Two indexes');
    expect(told(both)).toEqual([
      '`Summary`: changed | Search was slow.',
      '`Design`: changed | Two indexes for each folder, as [others](https://example.org/a) do it.',
      '`Details`: changed | Each index is a database.',
    ]);
  });

  test('what is gone from a section, at what is left before', () => {
    expect(told(changed(' We make it quick.', ''))).toEqual(['`Summary`: changed | Search is slow.']);
    expect(told(changed(/\nEach index is a file.\n/, ''))).toEqual(['`Details`: changed | Details']);
  });

  test('a section that is new, gone, or called otherwise', () => {
    expect(told(changed('## Rollout', '## Costs\n\nMuch.\n\n## Rollout'))).toEqual(['`Costs`: added | Costs']);
    expect(told(changed(/### Details[\s\S]*(?=## Rollout)/, ''))).toEqual(['`Details`: removed | Design']);
    expect(told(changed('### Details', '### Particulars'))).toEqual(['`Particulars`: called otherwise | Particulars']);
    expect(told(changed('Faster search', 'Slower search'))).toEqual([
      '`RFC: Slower search`: called otherwise | RFC: Slower search',
    ]);
  });

  test('the message says what to do', () => {
    const base = { text: WRITTEN, revision: 'origin/main' };
    const [problem] = checkProposal(follow(changed('slow', 'quick'), team()), { base, frozen });
    expect(problem).toMatchObject({
      rule: 'frozen-changed',
      severity: 'warning',
      subject: 'Summary',
      message: '`Summary`: changed, though it is `Accepted` at `origin/main`. Take it back, or write a new proposal.',
    });
  });
});

describe('free to change are', () => {
  test.each([
    [
      'metadata',
      changed(
        '- Status: Accepted\n- Author: Ada',
        '- Status: Superseded by RFC-12\n- Author: Ada, Bo\n- Superseded by: RFC-0012',
      ),
    ],
    [
      'a line that says what replaces it',
      changed('## Summary\n', '> Superseded by [RFC 12](0012-b.md).\n\n## Summary\n'),
    ],
    ['wrapping and white space', changed('slow. We make', 'slow.\nWe  make')],
    ['marks and punctuation', changed('We make it quick.', '*We* make it quick!')],
    ['ticks', changed('[ ] Write', '[x] Write')],
    ['the targets of links', changed('example.org/a', 'example.org/c')],
    ['a mark for a footnote', changed('quick.', 'quick.[^1]')],
    ['comments', changed('## Design\n', '## Design\n\n<!-- see below -->\n')],
    ['references', changed('<https://example.org/b>', '<https://example.org/b>\n- A paper on indexes')],
    ['what the template keeps open', changed('In May.', 'In June, after all.')],
    ['what it asks for later', `${WRITTEN}\n## Tests\n\nAll of them.\n`],
    ['a history that is new', `${WRITTEN}\n## Changelog\n\n- 2026-05-02: Replaced.\n`],
    ['errata, with what is in them', `${WRITTEN}\n## Errata\n\n### First\n\nA file is a folder.\n`],
    ['the order of sections', changed(/## Rollout\n\nIn May.\n\n/, '').concat('\n## Rollout\n\nIn May.\n')],
    ['the number in the title', changed('# RFC: Faster', '# RFC 12: Faster').replace('RFC 12: ', '12. ')],
  ])('%s', (_, now) => expect(told(now.replace('# 12. Faster', '# RFC: Faster'))).toEqual([]));
});

describe('whether anything is frozen', () => {
  const now = changed('slow', 'quick');

  test('hangs on the status that it had, and on what the team says', () => {
    expect(told(now, {})).toEqual([]);
    expect(told(now, { frozen: [] })).toEqual([]);
    expect(told(now, { frozen: ['Implemented'] })).toEqual([]);
    expect(told(now, { frozen: ['accepted'] })).toHaveLength(1);
    expect(told(now, { frozen }, WRITTEN.replace('Accepted', 'Draft'))).toEqual([]);
    expect(told(now, { frozen }, WRITTEN.replace('Accepted', '**Accepted** (2026-05-02)'))).toHaveLength(1);
    // Nobody makes it a draft again by the way.
    expect(told(now.replace('Accepted', 'Draft'))).toHaveLength(1);
  });

  test('may be said by the template', () => {
    const saying = (sentence: string) => team(TEMPLATE.replace('## Summary', `<!-- ${sentence} -->\n\n## Summary`));
    expect(told(now, {}, WRITTEN, saying('Immutable once accepted.'))).toHaveLength(1);
    expect(told(now, {}, WRITTEN, saying('Immutable once implemented.'))).toEqual([]);
    expect(told(now, { frozen: [] }, WRITTEN, saying('Immutable once accepted.'))).toEqual([]);
  });

  test('and nothing is told of a text that is not known from before', () => {
    const found = checkProposal(follow(now, team()), { frozen }).filter(({ rule }) => rule === 'frozen-changed');
    expect(found).toEqual([]);
  });
});

test('a fix brings the section back as it was', () => {
  const restored = (now: string) => {
    const match = follow(now, team());
    const options = { base: { text: WRITTEN, revision: 'main' }, frozen, today: '2026-01-02' };
    const [problem] = checkProposal(match, options).filter(({ rule }) => rule === 'frozen-changed');
    const [fix] = problem ? fixesFor(match, problem, options) : [];
    return fix && applyEdits(now, fix.edits);
  };
  expect(restored(changed('slow', 'quick'))).toBe(WRITTEN);
  expect(restored(changed('### Details', '### Particulars'))).toBe(WRITTEN);
  expect(restored(changed(/### Details[\s\S]*(?=## Rollout)/, ''))).toBe(WRITTEN);
  // What is new, and what stands beside metadata, only a person can sort out.
  expect(restored(changed('## Rollout', '## Costs\n\nMuch.\n\n## Rollout'))).toBeUndefined();
});
