import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (wanted: string, found: string) =>
  brief(
    problemsOf(
      `# Tickets\n\n## Summary\n\nWe print.\n\n## ${found}\n\nPaper, mostly.\n`,
      readTemplate({
        id: 'team',
        name: 'Team',
        text: `# [Title]\n\n## Summary\n\n[Short]\n\n## ${wanted}\n\n[Long]\n`,
      }),
    ),
  );

describe('a heading is renamed', () => {
  test.each([
    ['Security Implications', 'Security Considerations'],
    ['Detailed design', 'Design'],
    ['Future possibilities', 'Future Work'],
    ['Upgrade strategy', 'Upgrade Plan'],
    ['Copyright', 'License and Copyright'],
    ['Motivation', 'Motivation (what travellers told us in spring)'],
    ['Motivation', 'Motivation: why now'],
    ['Motivation: why is this needed at all?', 'Motivation'],
    ['Test plan', 'Test Plans'],
    ['Accessibility', 'Lasting accessibility'],
  ])('from %s to %s', (wanted, found) => {
    const problems = check(wanted, found);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^section-renamed/);
  });

  test.each([
    ['Security', 'Performance'],
    ['Costs', 'Doors'],
    ['Implementation', 'Reference implementation'],
  ])('never from %s to %s', (wanted, found) => {
    expect(
      check(wanted, found)
        .map((problem) => problem.split(':')[0])
        .sort(),
    ).toEqual(['section-missing', 'section-unknown']);
  });
});
