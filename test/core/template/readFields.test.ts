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

const fieldsOf = (head: string) =>
  readTemplate({ id: 'team', name: 'Team', text: `# [Title]\n\n${head}\n\n## Goals\n\nSay why.\n` }).fields;

test('names in a list to choose from are no fields, but for those that name metadata', () => {
  const keys = (list: string) =>
    fieldsOf(`**Status**: Draft\n\n<!-- Delete those that do not apply. -->\n\n${list}`).map(({ field }) => field.key);
  expect(keys('- Web: [name]\n- Phone: [name]')).toEqual(['Status']);
  expect(keys('- Web: all of it\n- Author: Ada')).toEqual(['Status', 'Web', 'Author']);
});

test('two words with a slash are values of a status, and one thing elsewhere', () => {
  expect(fieldsOf('- Status: Draft/Accepted\n- Scope: Web/Phone').map(({ isPlaceholder }) => isPlaceholder)).toEqual([
    true,
    false,
  ]);
});
