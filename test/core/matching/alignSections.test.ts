import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (template: string, text: string) =>
  brief(problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: template })));

test('subsections that come in every part do not say at which level the parts stand', () => {
  const template = '# [Title]\n\n## Goals\n\nx y\n\n## Limits\n\nx y\n\n## Costs\n\nx y\n';
  const part = (name: string) => `## ${name}\n\nText.\n\n### Costs\n\nFew.\n\n`;
  const text = `# Tickets\n\n## Goals\n\nText.\n\n## Limits\n\nText.\n\n${part('Gates')}${part('Trains')}${part('Buses')}`;
  expect(check(template, text).filter((line) => !/Costs/.test(line))).toEqual([
    'section-unknown: Gates',
    'section-unknown: Trains',
    'section-unknown: Buses',
  ]);
});

test('no heading is taken for a section that stands in the head as a field', () => {
  const template = '# [Title]\n\n## Status\n\nDraft | Final\n\n## Goals\n\nx y\n';
  const text = '# Tickets\n\n- Status: Final\n\n## Goals\n\nText.\n\n## Status of the gates\n\nText.\n';
  expect(check(template, text)).toEqual(['section-unknown: Status of the gates']);
});

test('what explains a heading may stand in the brackets of any script', () => {
  const template = '# [题目]\n\n## 背景\n\n写。\n\n## 决策\n\n写。\n';
  expect(check(template, '# 缓存\n\n## 背景\n\n文。\n\n## 决策（建议）\n\n文。\n')).toEqual([
    'section-renamed: 决策 => 决策（建议）',
  ]);
});

test('one subsection that moved up does not say at which level the parts stand', () => {
  const template = '# [Title]\n\n## Context and problem\n\nx y\n\n## Decision outcome\n\nx y\n\n### Effects\n\nx y\n';
  const text = '# Tickets\n\n## Context\n\nText.\n\n## Effects\n\nText.\n';
  expect(check(template, text)).toContain('section-renamed: Context and problem => Context');
  expect(check(template, text)).not.toContain('section-missing: Context and problem');
});

test('the parts of several sections of the author’s own are no duplicates', () => {
  const template = '# [Title]\n\n## Goals\n\nx y\n\n## Steps\n\nx y\n\n## Costs\n\nx y\n';
  const part = (name: string) => `## ${name}\n\n### Goals\n\nText.\n\n### Steps\n\nText.\n\n### Costs\n\nText.\n\n`;
  const duplicates = (text: string) => check(template, text).filter((line) => line.startsWith('section-duplicate'));
  expect(duplicates(`# Tickets\n\n${part('At the gate')}${part('On the train')}`)).toEqual([]);
  expect(duplicates(`# Tickets\n\n${part('At the gate')}### Goals\n\nText.\n`)).toEqual(['section-duplicate: Goals']);
  // The last two stand above, for all of them.
  const longer = template.replace('## Costs', '## Checks\n\nx y\n\n## Costs');
  const whole = `# Tickets\n\n${part('At the gate')}${part('On the train')}## Checks\n\nText.\n\n## Costs\n\nText.\n`;
  expect(check(longer, whole).filter((line) => line.startsWith('section-duplicate'))).toEqual([]);
});

test('a word that a prefix turns round is no typing error', () => {
  const template = '# [Title]\n\n## Goals\n\nx y\n\n## Unresolved questions\n\nx y\n\n## Unscheduled trains\n\nx y\n';
  const text = '# Tickets\n\n## Goals\n\nText.\n\n## Resolved questions\n\nText.\n\n## Scheduled trains\n\nText.\n';
  const told = problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: template }));
  expect(
    told.filter(({ rule }) => rule === 'section-renamed').map(({ severity, subject }) => [severity, subject]),
  ).toEqual([['hint', 'Unresolved questions => Resolved questions']]);
});

test('a line of its own with a heading’s words stands for the section; one that nothing follows does not', () => {
  const template = '# [Title]\n\n## Goals\n\nx y\n\n## Steps\n\nx y\n';
  expect(check(template, '# Tickets\n\nGoals\n\nFewer queues.\n\n## Steps\n\nText.\n')).toEqual([]);
  expect(check(template, '# Tickets\n\n## Steps\n\nText.\n\nGoals\n')).toEqual(['section-missing: Goals']);
});

test('a section that is a field may stand in the head beside a field of that name', () => {
  const template =
    '---\nstatus: draft\n---\n\n# [Title]\n\n## Status\n\nDraft or Final, with the day.\n\n## Goals\n\nx y\n';
  const text = (line: string) => `---\nstatus: final\n---\n\n# Tickets\n\n${line}\n\n## Goals\n\nText.\n`;
  expect(check(template, text('Status: Final'))).toEqual([]);
  expect(check(template, text('Text.'))).toEqual(['section-missing: Status']);
});

test('an older text that an author keeps below a heading of its own has no say in what stands above', () => {
  const template = '# Goals\n\nWhy?\n\n# Other Ways\n\nWhich?\n\n# Open Questions\n\nWhat?\n';
  const [goals, ways, open] = ['# Goals\n\nSpeed.\n\n', '# Other Ways\n\nNone.\n\n', '# Open Questions\n\nOne.\n\n'];
  const older = `# The first proposal\n\n${[goals, ways, open].join('').replaceAll('# ', '## ')}`;
  const told = (now: string) => check(template, now + older);
  expect(told(goals + ways + open)).toEqual(['section-unknown: The first proposal']);
  expect(told(goals + open + ways)).toEqual([
    'section-out-of-order: Other Ways',
    'section-unknown: The first proposal',
  ]);
});

test('headings that differ in code alone are no duplicates', () => {
  const template = '# [Title]\n\n## Options\n\nWhich?\n\n### [Option]\n\nHow?\n';
  const text = (second: string) =>
    `# Keys\n\n## Options\n\nTwo.\n\n### Begin with \`#\`\n\nText.\n\n### Begin with ${second}\n\nText.\n`;
  expect(check(template, text('`%`'))).toEqual([]);
  expect(check(template, text('`#`'))).toEqual(['section-duplicate: Begin with `#`']);
});
