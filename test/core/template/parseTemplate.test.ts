import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });

test.each(['Please fill in every part of this page!', 'When you propose a new route, follow the format below:'])(
  'a heading that is an instruction is no section: %s',
  (heading) => {
    const template = read(
      `## ${heading}\n\n| Title | Status |\n|---|---|\n| Name of the route | Draft |\n\n## Goals\n\nSay why.\n`,
    );
    expect(template.sections.map(({ name }) => name)).toEqual(['Goals']);
    expect(template.fields.map(({ field }) => field.key)).toEqual(['Title', 'Status']);
    const text = '| Title | Status |\n|---|---|\n| North | Draft |\n\n## Goals\n\nFewer changes of trains.\n';
    expect(brief(problemsOf(text, template))).toEqual([]);
  },
);

test('a heading that only sounds like one stays a section', () => {
  const { sections } = read('# [Title]\n\n## Please note\n\nx\n\n## How do we follow the format of others?\n\nx\n');
  expect(sections).toHaveLength(2);
});
