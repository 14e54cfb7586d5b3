import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const BODY = '\n# [Title]\n\n## Goals\n\nSay why.\n';
const told = (front: string, ofTemplate: string) => {
  const template = readTemplate({ id: 'team', name: 'Team', text: `---\n${ofTemplate}---\n${BODY}` });
  const text = `---\n${front}---\n\n# Queues\n\n## Goals\n\nSpeed.\n`;
  return checkProposal(follow(text, template)).filter(({ rule }) => rule === 'front-matter-invalid').length;
};
const TWICE = 'status: Draft\nstatus: Draft\n';
const OTHERS = 'status: Draft\nowner: Ada\nowner: Ada\n';
const BROKEN = 'status: "Draft\n';

test.each([
  ['that can be read all the same, in the proposal alone', TWICE, 'status: Draft\n', 1],
  ['in the template as well', TWICE, TWICE, 0],
  ['in the template elsewhere', OTHERS, TWICE, 1],
  ['that nobody can read, in the template as well', BROKEN, BROKEN, 1],
])('what is wrong with front matter %s', (_, front, ofTemplate, count) => {
  expect(told(front, ofTemplate)).toBe(count);
});
