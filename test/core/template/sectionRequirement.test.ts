import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';

const sectionOf = (markdown: string) => {
  const { sections } = readTemplate({ id: 'team', name: 'Team', text: `# [Title]\n\n## Goals\n\nx\n\n${markdown}\n` });
  return sections[1];
};

describe('optional sections', () => {
  test.each([
    '## Rollout (Optional):',
    '## **Rollout (optional):**',
    '## Rollout\n\n(steps and dates, if applicable)',
    '## Rollout\n\nIf applicable, name the steps.',
  ])('%s', (markdown) => {
    expect(sectionOf(markdown)).toMatchObject({ name: 'Rollout', isRequired: false });
  });

  test('not where only a part of the advice is', () => {
    const advice = 'Steps are needed for changes of the schema. Others name them if applicable.';
    expect(sectionOf(`## Rollout\n\n${advice}`)?.isRequired).toBe(true);
  });
});

describe('what may be removed', () => {
  test.each([
    ['in a comment', '<!-- It is fine to remove this section. -->'],
    ['in a later comment', '<!-- Also called Goals. -->\n\n<!-- Skip this section for small changes. -->\n\nWhy.'],
    ['below a comment', '<!-- Also called Goals. -->\n\nThis section can be omitted.'],
  ])('is optional: %s', (_, advice) => {
    expect(sectionOf(`## Purpose\n\n${advice}\n`)?.isRequired).toBe(false);
  });

  test.each([
    'Do not remove this section.',
    'Please don’t delete this section.',
    'Never skip this section.',
    'Why.\n\n<!-- You may remove this section. -->',
  ])('is not: %s', (advice) => {
    expect(sectionOf(`## Purpose\n\n${advice}\n`)?.isRequired).toBe(true);
  });
});

test.each(['Risk: … 1', 'Risk: 1', 'Risk 1: [name]', 'Risk - 1'])('%s repeats', (heading) => {
  expect(sectionOf(`## ${heading}\n\nx\n`)).toMatchObject({ name: 'Risk', repeats: 'risk', isRequired: false });
});
