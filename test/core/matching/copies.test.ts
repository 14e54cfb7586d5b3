import { describe, expect, test } from 'vitest';
import { applyEdits, fixesFor, readTemplate } from '../../../server/src/core/index.ts';
import { brief, follow, problemsOf } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: [
    '# [Title]',
    '## Options',
    'Which are there?',
    '### Option 1: [Name]',
    'What is it?',
    '#### Pros',
    '- [pro]',
    '#### Cons',
    '- [con]',
    '### Option 2: [Name]',
    '#### Pros',
    '- [pro]',
    '#### Cons',
    '- [con]',
    '## Outcome',
    'What?',
    '',
  ].join('\n\n'),
});
const option = (name: string, ...parts: string[]) =>
  [`### Option ${name}`, 'It is ours.', ...parts.flatMap((part) => [`#### ${part}`, 'Fast and dear.'])].join('\n\n');
const written = (...options: string[]) =>
  ['# A queue', '## Options', 'Two.', ...options, '## Outcome', 'The first.', ''].join('\n\n');
const told = (text: string) =>
  problemsOf(text, template).map(
    ({ rule, subject, range, severity }) =>
      `${severity} ${rule}: ${subject} at ${text.slice(0, range.start).split('\n').length}`,
  );

describe('a copy of a repeated section', () => {
  test('is complete, whatever it is called and however many there are', () => {
    expect(told(written(option('1: Kafka', 'Pros', 'Cons')))).toEqual([]);
    expect(told(written(option('A – Kafka', 'Pros', 'Cons'), option('B', 'Pros', 'Cons')))).toEqual([]);
    expect(told(written(...['1', '2', '3', '4'].map((name) => option(name, 'Pros', 'Cons'))))).toEqual([]);
  });

  test('lacks what others have', () => {
    const text = written(option('1', 'Pros', 'Cons'), option('2', 'Pros'), option('3', 'Cons'));
    expect(told(text)).toEqual(['information section-missing: Cons at 23', 'information section-missing: Pros at 27']);
  });

  test('gets what it lacks, at its own level', () => {
    const text = written(option('1', 'Pros', 'Cons'), option('2', 'Pros'), option('3', 'Pros', 'Cons'));
    const match = follow(text, template);
    const [problem] = problemsOf(text, template);
    const [fix] = problem ? fixesFor(match, problem, { today: '2026-11-21' }) : [];
    const lines = applyEdits(text, fix?.edits ?? [])
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(lines.slice(5, 9)).toEqual(['### Option 2', '#### Pros', '#### Cons', '### Option 3']);
  });

  test('has a part twice, empty, or with the text of the template', () => {
    expect(told(written(option('1', 'Pros', 'Cons', 'Cons'), option('2', 'Pros', 'Cons')))).toEqual([
      'warning section-duplicate: Cons at 19',
    ]);
    const text = written(option('1', 'Pros', 'Cons'), `${option('2', 'Pros')}\n\n#### Cons`);
    expect(told(text)).toEqual(['information section-empty: Cons at 27']);
    expect(told(`${text.replace(/(Cons\n\n)(?=## Outcome)/, '$1- [con]\n\n')}`)).toEqual([
      'information placeholder-leftover: Cons at 29',
    ]);
  });

  test('is doubled where another one has its name', () => {
    const [kafka, rabbit] = [option('1: Kafka', 'Pros', 'Cons'), option('2: Rabbit', 'Pros')];
    const again = option('2: Rabbit', 'Cons');
    expect(told(written(kafka, `${rabbit}\n\n#### Cons\n\nDear.`, again))).toEqual([
      'warning section-duplicate: Option 2: Rabbit at 31',
    ]);
    const bare = option('', 'Pros', 'Cons');
    expect(told(written(bare, bare))).toEqual([]);
  });

  test('is only reminded of what no copy has', () => {
    expect(told(written(option('1'), option('2')))).toEqual([
      'hint section-missing: Pros at 7',
      'hint section-missing: Cons at 7',
      'hint section-missing: Pros at 11',
      'hint section-missing: Cons at 11',
    ]);
  });

  test('may say it in lines instead of headings', () => {
    const lines = '### Option 2\n\n**Pros**\n\n- fast\n\nCons:\n\n- dear';
    expect(told(written(option('1', 'Pros', 'Cons'), lines))).toEqual([]);
  });

  test('may stand deeper than the others, with all that is in it', () => {
    const deeper = option('2', 'Pros', 'Cons').replace(/^#/gm, '##');
    expect(brief(problemsOf(written(option('1', 'Pros', 'Cons'), deeper), template))).toEqual([
      'section-wrong-level: Option 2',
    ]);
  });
});

test.each([
  ['### Requirement: <!-- name -->', ['### Requirement: Log in', '### Requirement: Log out']],
  ['### Key Question: ...', ['### Key Question: how?', '### Key Question: when?']],
  ['### Use Case 1 (Priority: P1)', ['### Use Case 1 (Priority: P2)', '### Use Case 2: Ann']],
  ['### A-3.2.1 [Case]', ['### A-3.2.1 Log in', '### A-3.2.2 Log out', '### A-4 Wait']],
  ['### Story 1 (Optional)', ['### Story 1: Ann waits', '### Story 2: Ben waits']],
  ['### [Name]', ['### Kafka', '### Rabbit']],
  ['### ...', ['### Kafka', '### Rabbit']],
])('there may be several of %s', (wanted, found) => {
  const stories = readTemplate({
    id: 'team',
    name: 'Team',
    text: `# [Title]\n\n## Cases\n\nx y\n\n${wanted}\n\nx y\n\n#### Steps\n\nx y\n\n## End\n\nx y\n`,
  });
  const bodies = found.map((heading) => `${heading}\n\nText.\n\n#### Steps\n\nFew.\n\n`);
  const text = `# Trains\n\n## Cases\n\nText.\n\n${bodies.join('')}## End\n\nText.\n`;
  expect(brief(problemsOf(text, stories))).toEqual([]);
  const last = text.lastIndexOf('#### Steps');
  const without = text.slice(0, last) + text.slice(text.indexOf('## End'));
  // A heading that may be called anything is only a copy if it looks like one.
  const isOfAnyName = /\[Name\]|# \.\.\./.test(wanted);
  expect(brief(problemsOf(without, stories))).toEqual(isOfAnyName ? [] : ['section-missing: Steps']);
});

test('what only some copies of the template have inside may be left out', () => {
  const uneven = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Story 1\n\nx y\n\n### Steps\n\nx y\n\n## Story 2\n\nx y\n\n### Steps\n\nx y\n\n### Limits\n\nx y\n',
  });
  expect(brief(problemsOf('# Trains\n\n## Story 1\n\nText.\n\n### Steps\n\nText.\n', uneven))).toEqual([]);
});

test('parts of a section that may be left out are doubtful', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Goals\n\nWhy?\n\n## Needs (optional)\n\nAll.\n\n### Speed\n\nHow fast?\n\n## Plan\n\nAll.\n\n### Steps\n\nWhich?\n',
  });
  const text = '# Cache\n\n## Goals\n\nSpeed.\n\n## Needs\n\nFew.\n\n## Plan\n\nNone yet.\n';
  expect(problemsOf(text, template).map(({ severity, subject }) => `${severity} ${subject}`)).toEqual([
    'hint Speed',
    'information Steps',
  ]);
});
