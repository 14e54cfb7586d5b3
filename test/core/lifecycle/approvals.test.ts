import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { openApprovals } from '../../../server/src/core/lifecycle/approvals.ts';
import { namesNobody } from '../../../server/src/core/lifecycle/nobody.ts';
import { follow } from '../../support/builtin.ts';
import { STATUSES, withStatus } from '../../support/team.ts';

const read = (body: string) => readTemplate({ id: 'team', name: 'Team', text: withStatus('[Title]', STATUSES, body) });

/** What is open in each place for approvals. */
function open(template: string, body: string): string[][] {
  const text = withStatus('Cache', 'Accepted', body);
  return openApprovals(follow(text, read(template))).map((place) =>
    place.open.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('lines to sign on', () => {
  const of = (lines: string) => open('## Approval\n\n- Engineering: [Name]\n', `## Approval\n\n${lines}\n`);

  test.each([
    ['a list under a label', 'Approved by:\n\n- Ada\n- Grace', []],
    ['a name below its label', '- Engineering:\n  - Ada', []],
    ['a table under a label', 'Leads:\n\n| Role | Name |\n|---|---|\n| Lead | Ada |', []],
    ['nobody below a label', '- Engineering:\n  - TBD', [['Engineering:']]],
    ['one of two', '- Engineering:\n- Security: Ada', [['Engineering:']]],
    ['underscores', 'Engineering: ________\nSecurity: Ada', [['Engineering: ________']]],
    ['a word for nobody', '**Engineering:** Ada\n**Security:** TBD', [['**Security:** TBD']]],
    ['a name that is struck out', '- Engineering: ~~Ada~~', [['Engineering: ~~Ada~~']]],
    ['a quoted box', '- [x] Ada\n\n> - [ ] Grace', []],
    ['a box that is not needed', '- [x] Ada\n- [ ] Security: not required', []],
    ['line ends of Windows', '- [x] Ada\r\n- [ ] Grace', [['[ ] Grace']]],
    ['a checklist below', '- [x] Ada\n\n### Approval Criteria\n\n- [ ] Fast', []],
    ['code', '- [x] Ada\n\n```\n- [ ] Grace\n```', []],
    ['a comment alone', '<!-- Ada? -->', [['Approval']]],
  ])('%s', (_, lines, expected) => expect(of(lines)).toEqual(expected));

  test('count those that are signed', () => {
    const text = withStatus('Cache', 'Accepted', '## Approval\n\n- Engineering: Ada\n- Security:\n');
    expect(openApprovals(follow(text, read('## Approval\n\n- Engineering: [Name]\n')))[0]?.count).toBe(2);
  });
});

describe('rows of a table', () => {
  const header = '## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n';
  const of = (rows: string) => open(`${header}| [Role] | [Name] | YYYY-MM-DD |\n`, `${header}${rows}\n`).flat();

  test.each(['| ~~Security~~ | | |', '| Lead | ✅ | |', '| Lead | n/a | |', '| [x] | Ada | |', '> | Lead | | |'])(
    '%s: signed',
    (row) => expect(of(row)).toEqual([]),
  );

  test.each([
    '| Lead | _TBD_ | - |',
    '| Lead | ~~Ada~~ | |',
    '| Lead | none | |',
    '| Lead | <br> | |',
    '| [ ] | Ada | |',
  ])('%s: not signed', (row) => expect(of(row)).toEqual([row]));

  test('of several tables count together', () => {
    expect(of(`| Lead | Ada | 2 May |\n\n${header.slice(13)}| CTO | | |\n\n${header.slice(13)}| CFO | | |`)).toEqual([
      '| CTO | | |',
      '| CFO | | |',
    ]);
  });
});

test('a section inside another is a part of that one', () => {
  const body = (name: string) => `## Approvals\n\n### Sign-off\n\n- [ ] ${name}\n`;
  expect(open(body('[Name]'), body('Ada'))).toEqual([['[ ] Ada']]);
});

test('a section that is also read as a field counts once', () => {
  expect(open('## Approvers\n\n[Name]\n', '## Approvers\n')).toEqual([['Approvers']]);
});

test('what may be left out may be left empty', () => {
  const template = '## Approval (optional)\n\n- [ ] [Name]\n';
  expect(open(template, '## Approval (optional)\n')).toEqual([]);
  expect(open(template, '## Approval (optional)\n\n- [x] Ada\n- [ ] Grace\n')).toEqual([['[ ] Grace']]);
});

test.each([
  '',
  ' - ',
  '"TBD"',
  '- TBD\n- tba',
  '_pending_',
  'Pending approval',
  'none yet',
  '~~Ada~~',
  '[ ]',
  '???',
  '<!-- who -->',
])('%j names nobody', (text) => expect(namesNobody(text)).toBe(true));

test.each(['Ada', '[Ada](ada.md)', '@ada, TBD', 'n/a', '✅', '李雷', 'Noah', 'Todor', '~~Ada~~ Grace'])(
  '%j names somebody, or needs to name nobody',
  (text) => expect(namesNobody(text)).toBe(false),
);

test('a long value takes no time', () => {
  for (const piece of ['~', '~~', '<!--', '.', '*_', '- ', ',', '<br', '['])
    expect(typeof namesNobody(piece.repeat(50_000))).toBe('boolean');
});
