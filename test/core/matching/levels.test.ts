import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow, problemsOf } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n## Summary\n\nx y\n\n## Motivation\n\n### Goals\n\nx y\n\n### Limits\n\nx y\n\n## Design\n\nx y\n\n## Costs\n\nx y\n',
});
const messages = (text: string) =>
  problemsOf(text, template).map(({ severity, message }) => `${severity} ${message.split('.')[0]}`);
const section = (heading: string) => `${heading}\n\nText.\n\n`;
const written = (...headings: string[]) => `# Tickets\n\n${headings.map(section).join('')}`;

test('headings at other levels are one hint', () => {
  const one = written('## Summary', '## Motivation', '### Goals', '### Limits', '## Design', '### Costs');
  expect(messages(one)).toEqual(['hint `Costs`: level 3 instead of 2']);
  const two = written('## Summary', '## Motivation', '#### Goals', '### Limits', '## Design', '### Costs');
  expect(messages(two)).toEqual(['hint `Goals`: level 4 instead of 3, and one more heading at another level']);
  const three = written('## Summary', '## Motivation', '#### Goals', '#### Limits', '## Design', '### Costs');
  expect(messages(three)).toEqual(['hint `Goals`: level 4 instead of 3, and 2 more headings at other levels']);
});

test('all headings deeper than in the template are none', () => {
  const text = written('### Summary', '### Motivation', '#### Goals', '#### Limits', '### Design', '### Costs');
  expect(messages(text)).toEqual([]);
});

test('what stood in a section that is missing may stand at any level', () => {
  const text = written('## Summary', '## Goals', '## Limits', '## Design', '## Costs');
  expect(messages(text)).toEqual(['information `Motivation`: section missing']);
});

test('sections out of order are one hint', () => {
  const one = written('## Summary', '## Design', '## Motivation', '### Goals', '### Limits', '## Costs');
  expect(messages(one)).toEqual(['hint `Design`: out of order']);
  const two = written('## Costs', '## Design', '## Summary', '## Motivation', '### Goals', '### Limits');
  expect(messages(two)).toEqual(['hint `Costs`: out of order, and one more']);
});

test('fixes still mend each of them, and who ignores the one that is told hears of the next', () => {
  const text = written('## Summary', '## Motivation', '#### Goals', '#### Limits', '## Design', '## Costs');
  expect(checkProposal(follow(text, template), { inDetail: true })).toHaveLength(2);
  const ignored = text.replace('#### Goals', '<!-- proposals-ignore section-wrong-level -->\n\n#### Goals');
  expect(messages(ignored)).toEqual(['hint `Limits`: level 4 instead of 3']);
});
