import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

test('advice right below a list is left over as anywhere else', () => {
  const text = (below: string) => `# Tickets\n\n## Goals\n\n- Fewer queues\n${below}\n`;
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Goals\n\nName what gets better, and for whom.\n',
  });
  const check = (below: string) => brief(problemsOf(text(below), template));
  expect(check('Name what gets better, and for whom.')).toEqual(['placeholder-leftover: Goals']);
  expect(check('We shall see.')).toEqual([]);
});
