import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';

test.each<[string, string, string | undefined, string]>([
  ['the first heading', '# RFC: [Title]\n\n## Goals\n\nx\n', 'RFC: [Title]', 'Goals'],
  [
    'behind how the template is used',
    '# How to use this template\n\nx\n\n# [Title]\n\n## Goals\n\nx\n',
    '[Title]',
    'Goals',
  ],
  ['behind the name of the template', '# RFC template\n\nUse it.\n\n# [Title]\n\n## Goals\n\nx\n', '[Title]', 'Goals'],
  ['below the name', '# RFC template\n\n## Your Proposal Title\n\n## Goals\n\nx\n', 'Your Proposal Title', 'Goals'],
  [
    'not below more than a name',
    '# Our own RFC template\n\n## Your Proposal Title\n\n## Goals\n\nx\n',
    'Our own RFC template',
    'Your Proposal Title|Goals',
  ],
  [
    'not below the name where nothing stands beside it',
    '# RFC template\n\n## Your Proposal Title\n\nx\n',
    'RFC template',
    'Your Proposal Title',
  ],
  [
    'behind words on metadata, with two sections below it',
    '# Metadata\n\nKept in the tracker.\n\n# [Title]\n\n## Goals\n\nx\n\n## Costs\n\ny\n',
    '[Title]',
    'Goals|Costs',
  ],
  [
    'not behind them with one',
    '# Metadata\n\nKept in the tracker.\n\n# [Title]\n\n## Goals\n\nx\n',
    undefined,
    'Metadata|[Title]|Goals',
  ],
  ['with sections of its own level', '# [Title]\n\n# Goals\n\nx\n\n# Costs\n\nx\n', '[Title]', 'Goals|Costs'],
  ['none where there are only sections', '# Goals\n\nx\n\n# Costs\n\nx\n', undefined, 'Goals|Costs'],
  ['behind a label, at any level', '## Title: what it solves\n\n## Goals\n\nx\n', 'Title: what it solves', 'Goals'],
])('the title of a template: %s', (_, text, title, sections) => {
  const template = readTemplate({ id: 'team', name: 'Team', text });
  expect(template.title?.section.title).toBe(title);
  expect(template.sections.map(({ name }) => name).join('|')).toBe(sections);
});

test.each([
  ['# RFC: [Title]', 'rfc'],
  ['# RFC - [Title]', 'rfc'],
  ['# RFC – [Title]', 'rfc'],
  ['# RFC [Title]', ''],
  ['# [Title]', ''],
])('what stands before the title in %s is %j', (heading, prefix) => {
  expect(readTemplate({ id: 'team', name: 'Team', text: `${heading}\n\n## Goals\n\nx\n` }).title?.prefix).toBe(prefix);
});
