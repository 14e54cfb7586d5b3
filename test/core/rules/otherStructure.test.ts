import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const NAMES = ['Summary', 'Motivation', 'Design', 'Drawbacks', 'Rollout', 'Testing', 'Costs', 'Risks', 'History'];
const section = (name: string) => `## ${name}\n\nSay it in a few words of your own.\n\n`;
const template = readTemplate({
  id: 't',
  name: 'T',
  text: `# [Title]\n\n- Status: Draft\n\n${NAMES.map(section).join('')}`,
});

/** What is told of an accepted document with some sections of its own. */
const told = (...names: readonly string[]) =>
  problemsOf(
    `# Cache\n\n- Status: Accepted\n\n${names.map((name) => `## ${name}\n\nWords.\n\n`).join('')}`,
    template,
  ).filter(({ rule }) => rule === 'section-missing');

test('that a document has another structure than its template is told once', () => {
  const [only, ...more] = told('Summary', 'Ideas', 'Plan', 'People', 'Words');
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    subject: 'Motivation',
    severity: 'warning',
    message: '`Motivation`: section missing, and 7 more. Insert them, if it is to follow the template.',
  });
});

test('of a document that has half of the structure each section is told that is missing, and so are a few', () => {
  expect(brief(told('Summary', 'Motivation', 'Design', 'Costs', 'Risks'))).toHaveLength(4);
  expect(brief(told('Summary', 'Motivation', 'Design', 'Rollout'))).toHaveLength(5);
});

test('a document without any of the headings is told so once, however short the template is', () => {
  const short = readTemplate({
    id: 's',
    name: 'S',
    text: `# [Title]\n\n- Status: Draft\n\n${NAMES.slice(0, 3).map(section).join('')}`,
  });
  expect(brief(problemsOf('# Cache\n\n- Status: Accepted\n\nIt is fast.\n', short))).toEqual([
    'section-missing: Summary',
  ]);
});

test('a document with one heading of a short template is told so once, and so are the fields that it lacks with them', () => {
  const fields = ['Status: Draft', 'Owner: [name]', 'Area: [name]', 'Team: [name]']
    .map((field) => `- ${field}\n`)
    .join('');
  const five = readTemplate({
    id: 'f',
    name: 'F',
    text: `# [Title]\n\n${fields}\n${NAMES.slice(0, 5).map(section).join('')}`,
  });
  const of = (...names: readonly string[]) =>
    problemsOf(`# Cache\n\n- Status: Accepted\n\n${names.map((name) => `## ${name}\n\nWords.\n\n`).join('')}`, five);
  const [field, missing, ...more] = of('Summary');
  expect(more).toEqual([]);
  expect(field?.message).toBe('`Owner`: field missing, and 2 more. Add them, if it is to follow the template.');
  expect(missing?.message).toContain('`Motivation`: section missing, and 3 more.');
  expect(brief(of('Summary', 'Design'))).toEqual([
    'field-missing: Owner',
    'field-missing: Area',
    'field-missing: Team',
    'section-missing: Motivation',
    'section-missing: Drawbacks',
    'section-missing: Rollout',
  ]);
});

test('a part of a section that is written in another arrangement is a hint, a part beside others a warning', () => {
  const parts = readTemplate({
    id: 'p',
    name: 'P',
    text: '# [Title]\n\n- Status: Draft\n\n## Outcome\n\n### Gains\n\nWhat?\n\n### Losses\n\nWhat?\n',
  });
  const judged = (outcome: string) =>
    problemsOf(`# Cache\n\n- Status: Accepted\n\n## Outcome\n\n${outcome}\n`, parts).map(
      ({ subject, severity }) => `${severity} ${subject}`,
    );
  expect(judged('It is fast, and costs memory.')).toEqual(['hint Gains', 'hint Losses']);
  expect(judged('It is good.\n\n### Gains\n\nIt is fast.')).toEqual(['warning Losses']);
  // What stands in its place may be it.
  const own = (before: string, behind: string) =>
    judged(`${before}### Gains\n\nIt is fast.\n\n${behind}`).filter((told) => told.endsWith('Losses'));
  expect(own('', '### Memory\n\nIt costs some.\n')).toEqual(['hint Losses']);
  expect(own('', '#### Of whom\n\nOf all.\n\n### Memory\n\nIt costs some.\n')).toEqual(['hint Losses']);
  expect(own('### Memory\n\nIt costs some.\n\n', '')).toEqual(['warning Losses']);
  expect(own('', '## Memory\n\nIt costs some.\n')).toEqual(['warning Losses']);
  // The same heading again is none of the author's own.
  expect(own('', '### Gains\n\nIt is neat.\n')).toEqual(['warning Losses']);
  const losses = '### Losses\n\nMemory.\n';
  expect(judged(`### Memory\n\nIt costs some.\n\n${losses}`).filter((told) => told.endsWith('Gains'))).toEqual([
    'hint Gains',
  ]);
  expect(judged(losses).filter((told) => told.endsWith('Gains'))).toEqual(['warning Gains']);
});
