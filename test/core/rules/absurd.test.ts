import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { problemsOf } from '../../support/builtin.ts';

const messages = (templateText: string, text: string) =>
  problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: templateText })).map(({ message }) => message);

test('a place without a name is not named', () => {
  const template = '- Status: Draft\n\n## Goals\n\nWhy?\n\n## `x`\n\nWhat?\n\n## Design\n\nHow?\n';
  const text = '- Status: Draft\n\n## `x`\n\nWe.\n\n## Design\n\nWe.\n';
  expect(messages(template, text)).toEqual(['`Goals`: section missing. Insert it.']);
});

test('a sentence with a colon is no missing field', () => {
  const template =
    '# [Title]\n\n- Status: Draft\n- If you have more to say about it: say it here\n- Sponsor: [name]\n\n## Goals\n\nWhy?\n';
  expect(messages(template, '# Cache\n\n- Status: Draft\n\n## Goals\n\nWe save time.\n')).toEqual([
    '`Sponsor`: field missing. Add it after `Status`.',
  ]);
});
