import { describe, expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { stageOf } from '../../../server/src/core/matching/stage.ts';
import { brief, follow } from '../../support/builtin.ts';

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });
const STATUSES = 'Draft | In Review | Accepted | Implemented | Rejected';
const wrap = (status: string, body: string) => `# Cache\n\n- Status: ${status}\n\n${body}`;
const check = (template: string, status: string, body: string, context: object = {}) =>
  checkProposal(follow(wrap(status, body), read(wrap(STATUSES, template).replace('Cache', '[Title]'))), context);
const found = (...args: Parameters<typeof check>) => brief(check(...args));

describe('tasks of an implemented proposal', () => {
  const plan = '## Implementation Plan\n\n- [ ] Task 1\n- [ ] Task 2\n';
  const ours = (first: string, second: string) =>
    `## Implementation Plan\n\n- [${first}] Build it\n- [${second}] Ship it\n`;

  test('are all done', () => {
    expect(found(plan, 'Implemented', ours('x', ' '))).toEqual(['task-incomplete: Implementation Plan']);
    expect(found(plan, 'Implemented', ours('x', 'X'))).toEqual([]);
    expect(found(plan, 'Accepted', ours(' ', ' '))).toEqual([]);
    expect(found(plan, 'Implemented (in part)', ours(' ', ' '))).toEqual([]);
    expect(found(plan, 'Implemented', ours('x', ' ').replace('Ship it', '~~Ship it~~'))).toEqual([]);
    expect(found(plan, 'Implemented', ours('x', ' ').replace('Ship it', 'Ship it (n/a)'))).toEqual([]);
  });

  test('are reported at the first open one, those inside others counted', () => {
    const body = '## Implementation Plan\n\n- [x] Build it\n  - [ ] Measure it\n- [ ] Ship it\n';
    const [problem] = check(plan, 'Implemented', body);
    expect(wrap('Implemented', body).slice(problem?.range.start, problem?.range.end)).toBe('[ ] Measure it');
    expect(problem?.message).toContain('2 of 3 tasks open');
  });

  test.each([
    [
      'a section without them in the template',
      '## Implementation Plan\n\nSay who does what.\n',
      '## Implementation Plan\n\n- [ ] Ship it\n',
    ],
    [
      'boxes to choose from',
      '## Affected Components\n\n- [ ] Server\n- [ ] Client\n',
      '## Affected Components\n\n- [x] Server\n- [ ] Client\n',
    ],
    [
      'boxes to choose from, said so',
      '## Testing\n\nCheck all that apply.\n\n- [ ] Unit tests\n- [ ] By hand\n',
      '## Testing\n\n- [x] Unit tests\n- [ ] By hand\n',
    ],
  ])('do not count in %s', (_, template, body) => {
    expect(found(template, 'Implemented', body).filter((each) => each.startsWith('task-'))).toEqual([]);
  });
});

test('what a closed proposal has left unfinished is a hint, and that a section is missing is none', () => {
  const template = '- Owner: [name]\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n\n## Costs\n\nSay how much.\n';
  const told = (status: string) =>
    check(template, status, '- Owner: [name]\n\n## Why\n\nSay why.\n\n## How\n').map(
      ({ rule, severity }) => `${severity} ${rule}`,
    );
  const rules = ['placeholder-leftover', 'section-unfilled', 'section-missing', 'section-empty'];
  expect(told('Accepted')).toEqual(rules.map((rule) => `warning ${rule}`));
  expect(told('Rejected')).toEqual(rules.map((rule) => `${rule === 'section-missing' ? 'warning' : 'hint'} ${rule}`));
});

describe('approvals of an accepted proposal', () => {
  const lines = '## Approval\n\n- [ ] Engineering: [Name, Date]\n- [ ] Security: [Name, Date]\n';
  const table = '## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n| [Role] | [Name] | YYYY-MM-DD |\n';

  test.each([
    ['all signed', lines, '## Approval\n\n- [x] Engineering: Ada\n- [x] Security: Grace\n', []],
    [
      'one without a tick',
      lines,
      '## Approval\n\n- [x] Engineering: Ada\n- [ ] Security: Grace\n',
      ['approval-missing: Approval'],
    ],
    ['one that is not needed', lines, '## Approval\n\n- [x] Engineering: Ada\n- [ ] ~~Security~~\n', []],
    ["the template's lines", lines, lines, ['approval-missing: Approval']],
    ['nothing', lines, '## Approval\n', ['approval-missing: Approval']],
    ['prose', lines, '## Approval\n\nAgreed by all in the meeting of 2 May.\n', []],
    ['a full row', table, '## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n| Lead | Ada | 2 May |\n', []],
    [
      'an empty row',
      table,
      '## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n| Lead | | |\n',
      ['approval-missing: Sign-off'],
    ],
    [
      'a checklist that is called so',
      '## Sign-off Checklist\n\n- [ ] Tests\n',
      '## Sign-off Checklist\n\n- [ ] Tests\n',
      [],
    ],
  ])('%s', (_, template, body, problems) => {
    expect(found(template, 'Accepted', body)).toEqual(problems);
    const early = found(template, 'In Review', body);
    expect(early.filter((each) => each.startsWith('approval-'))).toEqual([]);
  });

  test('in a field', () => {
    const field = (status: string, by: string) =>
      `---\nstatus: ${status}\napprovers:${by}\n---\n\n## Goals\n\nFewer calls.\n`;
    const template = read(field('draft | accepted', '\n  - TBD').replace('Fewer calls.', 'Say what shall be better.'));
    const of = (status: string, by: string) => brief(checkProposal(follow(field(status, by), template)));
    expect(of('accepted', '\n  - TBD')).toEqual(['approval-missing: approvers']);
    expect(of('accepted', ' []')).toEqual(['approval-missing: approvers']);
    expect(of('accepted', '')).toEqual(['approval-missing: approvers']);
    expect(of('accepted', '\n  - "@ada"')).toEqual([]);
    expect(of('accepted', '\n  - "@ada"\n  - TBD')).toEqual(['placeholder-leftover: approvers']);
    expect(of('draft', '\n  - TBD')).toEqual([]);
  });

  test('are spoken of by the other rules where this one is off', () => {
    const problems = check(lines, 'Accepted', lines, { severities: { 'approval-missing': 'off' } });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['placeholder-leftover']));
  });
});

describe('questions of an accepted proposal', () => {
  const template = '## Open Questions\n\nCollect what you do not know yet.\n';
  const severities = (body: string, status = 'Accepted') =>
    check(template, status, `## Open Questions\n\n${body}\n`).map(({ rule, severity }) => `${rule} ${severity}`);

  test.each([
    ['boxes', '- [x] Who pays? We do.\n- [ ] Since when?', ['question-open information']],
    ['struck ones', '- ~~Who pays?~~ We do.\n- Since when do we know that it works?', ['question-open information']],
    ['bare ones', '- Who pays for all this?\n- Since when?', ['question-open hint']],
    ['numbered ones', '1. Who pays for all this?', ['question-open hint']],
    ['answered ones', '- Who pays for all this? The search team does.', []],
    ['ones with an answer below', '- Who pays for all this?\n  - The search team does.', []],
    ['ones with an answer further below', '- Who pays for all this?\n\nThe search team does.', []],
    ['prose', 'Who pays for all this? Nobody knows.', []],
    ['none', 'None.', []],
  ])('%s', (_, body, expected) => {
    expect(severities(body)).toEqual(expected);
    expect(severities(body, 'Draft')).toEqual([]);
  });
});

describe('a status beside that of the last commit', () => {
  const goals = '## Goals\n\nSay what shall be better.\n';
  const ours = '## Goals\n\nFewer calls.\n';
  const from = (committedStatus: string, to: string, transitions?: object) =>
    found(goals, to, ours, { committedStatus, ...(transitions && { transitions }) });
  const problem = ['status-transition: Status'];

  test('goes no way back from the end', () => {
    expect(from('Implemented', 'Draft')).toEqual(problem);
    expect(from('Implemented (2024)', 'Accepted')).toEqual(problem);
    expect(from('Rejected', 'In Review')).toEqual(problem);
    expect(from('Accepted', 'Draft')).toEqual([]);
    expect(from('Draft', 'Implemented')).toEqual([]);
    expect(from('Implemented', 'implemented since May')).toEqual([]);
    expect(from('Implemented', 'Rejected')).toEqual([]);
    expect(from('Whatever', 'Draft')).toEqual([]);
  });

  test('takes the steps that the team allows', () => {
    const transitions = { draft: ['In Review'], Implemented: [] };
    expect(from('Draft', 'Accepted', transitions)).toEqual(problem);
    expect(from('Draft', 'In Review', transitions)).toEqual([]);
    expect(from('Implemented', 'Rejected', transitions)).toEqual(problem);
    expect(from('In Review', 'Draft', transitions)).toEqual([]);
  });

  test('is the end where nothing comes after acceptance', () => {
    const template = read(wrap('Proposed | Accepted | Superseded', goals).replace('Cache', '[Title]'));
    const problems = checkProposal(follow(wrap('Proposed', ours), template), { committedStatus: 'Accepted' });
    expect(brief(problems)).toEqual(problem);
  });
});

test('a stage is known by its words, or its place', () => {
  const allowed = { values: ['Open', 'Approved', 'Scheduled', 'Released', 'Parked'], isOpen: false };
  expect(allowed.values.map((value) => stageOf(value, allowed))).toEqual([
    'draft',
    'accepted',
    'accepted',
    'implemented',
    undefined,
  ]);
  expect(
    ['Final Comment Period', 'Final', 'Not accepted', '✅ Approved', 'Partially implemented'].map((value) =>
      stageOf(value),
    ),
  ).toEqual(['review', 'implemented', undefined, 'accepted', undefined]);
});
