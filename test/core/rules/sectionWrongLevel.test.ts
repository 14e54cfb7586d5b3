import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n## Goals\n\nSay why.\n\n### Users\n\nWho?\n\n## Costs\n\nHow much?\n\n## Risks\n\nWhich?\n',
});

test.each([
  ['#### Costs', '####'],
  ['Costs\n=====', 'Costs'],
])('another level is shown at the marks of the heading, or at its words: %j', (heading, shown) => {
  const text = `# Queues\n\n## Goals\n\nSpeed.\n\n### Users\n\nAll.\n\n${heading}\n\nNone.\n\n## Risks\n\nFew.\n`;
  const [problem] = checkProposal(follow(text, template)).filter(({ rule }) => rule === 'section-wrong-level');
  expect(problem && text.slice(problem.range.start, problem.range.end)).toBe(shown);
});
