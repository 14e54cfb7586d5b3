import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '---\ntitle: [Title]\nstatus: Draft | Final\n---\n\n# [Title]\n\n## Goals\n\nSay why.\n',
});
const told = (title: string, heading = '') =>
  checkProposal(follow(`---\n${title}\nstatus: Final\n---\n\n${heading}## Goals\n\nSpeed.\n`, template))
    .filter(({ rule }) => rule === 'title-missing')
    .map(({ severity, subject }) => `${severity} ${subject}`);

test.each([
  ['where the metadata has it', 'title: Queues', '', ['hint [Title]']],
  ['where it has none', 'title:', '', ['warning [Title]']],
  ["where it has the template's", 'title: "[Title]"', '', ['warning [Title]']],
  ['where the heading is empty', 'title: Queues', '# \n\n', ['warning [Title]']],
  ['where a heading has it', 'title: Queues', '# Queues\n\n', []],
])('a title that is missing, %s', (_, field, heading, expected) => {
  expect(told(field, heading)).toEqual(expected);
});
