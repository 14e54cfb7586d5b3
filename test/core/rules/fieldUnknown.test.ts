import { describe, expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n- Status: Draft | Final\n- Reviewer: [name]\n\n## Goals\n\nSay why.\n',
});
const inFrontMatter = readTemplate({
  id: 'team',
  name: 'Team',
  text: '---\nstatus: Draft | Final\nreviewer: [name]\n---\n\n# [Title]\n\n## Goals\n\nSay why.\n',
});
const told = (head: string, by = template) =>
  checkProposal(follow(`${head}\n\n## Goals\n\nSpeed.\n`, by))
    .filter(({ rule }) => rule === 'field-unknown')
    .map(({ subject, message }) => `${subject}: ${message.replace(/^[^:]*: /, '')}`);

describe('a field that the template does not have', () => {
  test('is told, with the one that is meant where that is missing', () => {
    expect(told('# Cache\n\n- Status: Draft\n- Reviewr: Ada')).toEqual([
      'Reviewr: not in the template (did you mean `Reviewer`?). Rename it.',
    ]);
    expect(told('# Cache\n\n- Status: Draft\n- Reviewer: Ada\n- Reviewr: Ada')).toEqual([
      'Reviewr: not in the template. Check its spelling.',
    ]);
    expect(told('# Cache\n\n- Status: Draft\n- Reviewer: Ada\n- Budget: none')).toEqual([
      'Budget: not in the template. Check its spelling.',
    ]);
  });

  test('is nothing in front matter, which also serves other tools, unless it is a typing error', () => {
    expect(told('---\nstatus: Draft\nreviewr: Ada\nlayout: page\n---\n\n# Cache', inFrontMatter)).toEqual([
      'reviewr: not in the template (did you mean `reviewer`?). Rename it.',
    ]);
  });

  test('is nothing where the template has no fields', () => {
    const without = readTemplate({ id: 'team', name: 'Team', text: '# [Title]\n\n## Goals\n\nSay why.\n' });
    expect(told('# Cache\n\n- Status: Draft\n- Budget: none', without)).toEqual([]);
  });
});
