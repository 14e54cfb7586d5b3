import { describe, expect, test } from 'vitest';
import { applyEdits, checkProposal, fixAll, fixesFor } from '../../../../server/src/core/index.ts';
import { brief, follow } from '../../../support/builtin.ts';
import { fixed, OPTIONS, offered, template } from './mending.ts';

const LIST = 'Draft | In Review | Accepted | Implemented';
const GOALS = '## Goals\n\nSay what shall be better for whom.\n';
const OURS = '## Goals\n\nFewer calls at night.\n';
const of = (rest: string, head = '') => template(`# [Title]\n\n- Status: ${LIST}\n${head}\n${GOALS}\n${rest}`);
const text = (status: string, rest = '', head = '') =>
  `# Cache\n\n- Status: ${status}\n${head}\n${OURS}${rest === '' ? '' : `\n${rest}`}`;

describe('an approval that is missing', () => {
  const approval = '## Approval\n\n- [ ] Lead: [Name, Date]\n';

  test('is signed by the user where nobody else is waited for', () => {
    const before = text('Accepted', approval);
    expect(offered(before, of(approval), 'approval-missing')).toEqual(['Sign off as Ada Example']);
    const signed = '## Approval\n\n- [x] Lead: Ada Example, 2026-11-21\n';
    expect(fixed(before, of(approval), 'approval-missing', 'Sign off as Ada Example')).toBe(text('Accepted', signed));
    const empty = text('Accepted', '## Approval\n').replace(/\n/g, '\r\n');
    expect(fixed(empty, of(approval), 'approval-missing', 'Sign off as Ada Example')).toBe(
      text('Accepted', signed).replace(/\n/g, '\r\n'),
    );
    const field = of('', '- Approved by: [Name]\n');
    expect(fixed(text('Accepted', '', '- Approved by:\n'), field, 'approval-missing', 'Sign off as Ada Example')).toBe(
      text('Accepted', '', '- Approved by: Ada Example\n'),
    );
  });

  test('is left to those who are to sign, and never signed with all else', () => {
    const two = `${approval}- [ ] Security: [Name, Date]\n`;
    expect(offered(text('Accepted', two), of(two), 'approval-missing')).toEqual([]);
    expect(offered(text('Accepted', approval), of(approval), 'approval-missing', { today: '2026-11-21' })).toEqual([]);
    expect(fixAll(follow(text('Accepted', approval), of(approval)), OPTIONS)).toEqual([]);
  });
});

describe('a task that is left', () => {
  const tasks = '## Tasks\n\n- [ ] Write the code\n- [ ] Tell the users\n- [ ] Clean up\n';
  const before = text('Implemented', tasks.replace('[ ] Write', '[x] Write'));

  test('is ticked alone or with the others of its section, and never with all else', () => {
    expect(offered(before, of(tasks), 'task-incomplete')).toEqual([
      'Tick this task',
      'Tick all 2 open tasks of this section',
    ]);
    expect(fixed(before, of(tasks), 'task-incomplete', 'Tick this task')).toBe(before.replace('[ ] T', '[x] T'));
    expect(fixed(before, of(tasks), 'task-incomplete', 'Tick all 2 open tasks of this section')).toBe(
      before.replace(/\[ \]/g, '[x]'),
    );
    const last = before.replace('[ ] T', '[x] T');
    expect(offered(last, of(tasks), 'task-incomplete')).toEqual(['Tick this task']);
    expect(fixAll(follow(before, of(tasks)), OPTIONS)).toEqual([]);
  });
});

describe('a status that does not follow that of the last commit', () => {
  const fixes = (status: string, options: object, head = '') => {
    const match = follow(text(status, '', head), of('', head.replace(/\d{4}-\d\d-\d\d/, 'YYYY-MM-DD')));
    const all = { ...OPTIONS, ...options };
    const problem = checkProposal(match, all).find(({ rule }) => rule === 'status-transition');
    return (problem ? fixesFor(match, problem, all) : []).map(
      ({ title, edits, isPreferred }) => [title, applyEdits(match.document.text, edits), isPreferred] as const,
    );
  };

  test('is changed back, note and all', () => {
    expect(fixes('Draft', { committedStatus: 'Implemented (in 2.1)' })).toEqual([
      ['Change back to "Implemented"', text('Implemented (in 2.1)'), false],
    ]);
    expect(fixes('Draft', { committedStatus: 'In Review' })).toEqual([]);
  });

  test('is changed to one that may follow', () => {
    const transitions = { Draft: ['in review'], 'In Review': ['Accepted', 'Draft'] };
    const updated = '- Last Updated: 2026-01-02\n';
    expect(fixes('Accepted', { committedStatus: 'Draft', transitions }, updated)).toEqual([
      ['Change back to "Draft"', text('Draft', '', updated), false],
      ['Change status to "In Review"', text('In Review', '', '- Last Updated: 2026-11-21\n'), false],
    ]);
  });
});

test('a question that is open has no fix: only the author has the answer', () => {
  const questions = '## Open Questions\n\n- [ ] Who pays?\n';
  expect(offered(text('Accepted', questions), of('## Open Questions\n\n- [ ] [Question]\n'), 'question-open')).toEqual(
    [],
  );
});

test('another status than the obvious one is changed with all that goes with it', () => {
  const wanted = of('', '- Last Updated: YYYY-MM-DD\n');
  const before = text('In Reviev', '', '- Last Updated: 2026-01-02\n');
  expect(fixed(before, wanted, 'field-value-unknown')).toBe(before.replace('Reviev', 'Review'));
  const accepted = fixed(before, wanted, 'field-value-unknown', 'Change status to "Accepted"');
  expect(accepted).toBe(text('Accepted', '', '- Last Updated: 2026-11-21\n'));
  expect(brief(checkProposal(follow(accepted, wanted)))).toEqual([]);
});
