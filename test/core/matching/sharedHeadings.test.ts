import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (wanted: readonly string[], found: readonly string[]) =>
  brief(
    problemsOf(
      `# Tickets\n\n## Summary\n\nText.\n\n${found.map((name) => `## ${name}\n\nText.\n`).join('\n')}`,
      readTemplate({
        id: 'team',
        name: 'Team',
        text: `# [Title]\n\n## Summary\n\nx y\n\n${wanted.map((name) => `## ${name}\n\nx y\n`).join('\n')}`,
      }),
    ),
  );

describe('one heading answers two', () => {
  test.each([
    [['Drawbacks', 'Alternatives'], ['Drawbacks and alternatives']],
    [['Drawbacks', 'Alternatives'], ['Alternatives / Drawbacks']],
    [['Incentive considerations', 'Product considerations'], ['Product & incentive considerations']],
    [['Goals', 'Non-goals'], ['Goals and non-goals']],
    [['Kontext', 'Ziele'], ['Kontext und Ziele']],
    [['背景', '目标'], ['背景与目标']],
  ])('%j as %j', (wanted, found) => {
    expect(check(wanted, found)).toEqual([]);
  });

  test('but not a third one', () => {
    expect(check(['Drawbacks', 'Alternatives', 'Costs'], ['Drawbacks and alternatives'])).toEqual([
      'section-missing: Costs',
    ]);
  });
});

describe('two headings answer one', () => {
  test.each([
    [['Context and Problem Statement'], ['Context', 'Problem']],
    [['Rationale and alternatives'], ['Rationale', 'Alternatives considered']],
    [['Upgrade / downgrade strategy'], ['Upgrade strategy', 'Downgrade strategy']],
    [['Kontext und Problem'], ['Kontext', 'Problem']],
  ])('%j as %j', (wanted, found) => {
    expect(check(wanted, found)).toEqual([]);
  });

  test('and each of them has to be written', () => {
    const template = readTemplate({
      id: 'team',
      name: 'Team',
      text: '# [Title]\n\n## Summary\n\nx y\n\n## Context and problem\n\nx y\n',
    });
    expect(
      brief(problemsOf('# Tickets\n\n## Summary\n\nText.\n\n## Context\n\nText.\n\n## Problem\n', template)),
    ).toEqual(['section-empty: Problem']);
  });
});

describe('two sides of one thing', () => {
  const sides = ['Positive consequences', 'Negative consequences'];

  test('are both what the template calls by one name', () => {
    expect(check(['Consequences'], sides)).toEqual([]);
    expect(check(['Consequences'], [...sides, 'Costs'])).toEqual(['section-unknown: Costs']);
    expect(check(['Consequences'], [...sides, ...sides.slice(1)])).toEqual([
      'section-duplicate: Negative consequences',
    ]);
  });

  test('are both there below one heading', () => {
    expect(check(sides, ['Consequences'])).toEqual([]);
    expect(check([...sides, 'Costs'], ['Consequences'])).toEqual(['section-missing: Costs']);
    expect(check(sides, ['Positive consequences'])).toEqual(['section-missing: Negative consequences']);
  });
});

test('a heading over all the subsections of one answers it', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Summary\n\nx y\n\n## Motivation\n\nx y\n\n### Goals\n\nx y\n\n### Non-goals\n\nx y\n',
  });
  const text = '# Tickets\n\n## Summary\n\nText.\n\n## Why\n\nText.\n\n### Goals\n\nText.\n\n### Non-goals\n\nText.\n';
  expect(brief(problemsOf(text, template))).toEqual([]);
});

test('a bold line in the place of a heading answers it', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Decision\n\nx y\n\n## Consequences\n\nx y\n',
  });
  expect(brief(problemsOf('# Tickets\n\n## Decision\n\nText.\n\n**Consequences**\n\nText.\n', template))).toEqual([]);
  expect(brief(problemsOf('# Tickets\n\n## Decision\n\nThe **Consequences** are few.\n', template))).toEqual([
    'section-missing: Consequences',
  ]);
});
