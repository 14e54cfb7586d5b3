import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n- Status: Draft | Accepted\n\n## Goals\n\nWhat for?\n\n## Design\n\nHow?\n\n### Calls\n\nName them.\n',
});
const check = (status: string, goals: string, design = 'Calls.') =>
  problemsOf(
    `# Cache\n\n- Status: ${status}\n\n## Goals\n\n${goals}\n\n## Design\n\n${design}\n\n### Calls\n\nOne.\n`,
    template,
  );

test.each([
  'TBD',
  '**TBD**',
  '_To be determined._',
  'TODO',
  'WIP',
  '???',
  '...',
  '&nbsp;',
  '- TBD\n- TBA',
  '| A | B |\n|---|---|\n| TBD | |',
  'Folgt noch.',
  '待补充',
])('nothing but %j is not written yet', (goals) => {
  const [problem, ...others] = check('Accepted', goals);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'section-unfilled', severity: 'warning', subject: 'Goals' });
  expect(check('Draft', goals).map(({ severity }) => severity)).toEqual(['hint']);
});

test.each(['N/A', 'None.', '![Diagram](a.png)', 'TBD: who pays', '- TBD\n- We save time.', '✅'])(
  '%j is an answer',
  (goals) => expect(brief(check('Accepted', goals))).toEqual([]),
);

test('what stands below is judged by itself', () => {
  expect(brief(check('Accepted', 'We save time.', 'TODO'))).toEqual(['section-unfilled: Design']);
});
