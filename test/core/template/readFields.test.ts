import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const HEAD = (value: string) =>
  `---\nauthor: ${value === '' ? '(the one who pushes it)' : 'Ida'}\nlinks: ${value || '(will hold what we find)'}\n---\n\n`;
const template = readTemplate({ id: 'team', name: 'Team', text: `${HEAD('')}# [Title]\n\n## Goals\n\nSay why.\n` });

test('words in parentheses are a value to replace, a date or a number in them is none', () => {
  const check = (value: string) =>
    brief(problemsOf(`${HEAD(value)}# Tickets\n\n## Goals\n\nFewer queues.\n`, template));
  expect(check('(will hold what we find)')).toEqual(['placeholder-leftover: links']);
  expect(check('(2026-05-02)')).toEqual([]);
  const dated = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n- Released: (2026-05-02)\n- Status: Draft\n\n## Goals\n',
  });
  expect(dated.fields.map(({ isPlaceholder }) => isPlaceholder)).toEqual([false, false]);
});
