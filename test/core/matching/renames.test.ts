import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { problemsOf } from '../../support/builtin.ts';

/** Rule and severity of what is told of a heading in the place of one of the template's. */
const check = (wanted: string, found: string) =>
  problemsOf(
    `# Tickets\n\n## Summary\n\nWe print.\n\n## ${found}\n\nPaper, mostly.\n`,
    readTemplate({
      id: 'team',
      name: 'Team',
      text: `# [Title]\n\n## Summary\n\n[Short]\n\n## ${wanted}\n\n[Long]\n`,
    }),
  ).map(({ rule, severity }) => `${severity} ${rule}`);

describe('a typing error is a warning', () => {
  test.each([
    ['Motivation', 'Motviation'],
    ['References', 'Referencs'],
    ['Rollout plan', 'Rolout plan'],
    ['Testing strategy', 'Testing strateg'],
    ['Begründung', 'Begrüdung'],
  ])('from %s to %s', (wanted, found) => {
    expect(check(wanted, found)).toEqual(['warning section-renamed']);
  });
});

describe('other words for the same are a hint', () => {
  test.each([
    ['Security Implications', 'Security Considerations'],
    ['Detailed design', 'Design'],
    ['Future possibilities', 'Future Work'],
    ['Upgrade strategy', 'Upgrade Plan'],
    ['Copyright', 'License and Copyright'],
    ['Copyright', 'Copyright waiver'],
    ['Motivation', 'Motivation (what travellers told us in spring)'],
    ['Motivation', 'Motivation: why now'],
    ['Motivation: why is this needed at all?', 'Motivation'],
    ['3. 初動手順（5 分以内）', '3. 初動手順（15 分以内）'],
    ['Decision', 'Decision (v2)'],
    ['Test plan', 'Test Plans'],
    ['Risk', 'Risks'],
    ['Unresolved questions', 'Open Questions'],
    ['Unresolved questions', 'Open issues'],
    ['Rationale and alternatives', 'Alternatives'],
    ['Simple Motivation', 'Motivation'],
    ['Offene Fragen', 'Ungeklärte Punkte'],
    ['Questions ouvertes', 'Points en suspens'],
    ['End-to-end tests', 'End-to-emd tests'],
    ['背景', '上下文'],
    ['Fares, travellers’ costs, and refunds', 'Refunds'],
    ['Notes/Constraints/Caveats', 'Constraints'],
    ['Solutions envisagées', 'Options'],
    ['Acknowledgements', 'Acknowledgments'],
  ])('from %s to %s', (wanted, found) => {
    expect(check(wanted, found)).toEqual(['hint section-renamed']);
  });
});

describe('a heading answers quietly', () => {
  test.each([
    ['Accessibility', 'Lasting accessibility'],
    ['Design Rationale', 'Rationale'],
    ['Roll-out plan', 'Rollout plan'],
    ['Risks & mitigations', 'Risks and mitigations'],
    ['Lösung', 'Losung'],
  ])('%s as %s', (wanted, found) => {
    expect(check(wanted, found)).toEqual([]);
  });
});

test('of two sections a heading answers the one that says the same', () => {
  const text = '# [Title]\n\n## Import plan\n\nx y\n\n### Import pull requests\n\nx y\n';
  const template = readTemplate({ id: 'team', name: 'Team', text });
  const found = problemsOf('# Tickets\n\n## Import pull request(s)\n\nTwo.\n', template);
  expect(found.map(({ subject }) => subject).sort()).toEqual([
    'Import plan',
    'Import pull requests => Import pull request(s)',
  ]);
});

describe('another thing is no other name', () => {
  test.each([
    ['Security', 'Performance'],
    ['Costs', 'Doors'],
    ['Implementation', 'Reference implementation'],
    ['Reference implementation', 'Implementation'],
    ['Internal dependencies', 'External dependencies'],
    ['API v1', 'API v2'],
    ['UI changes', 'CI changes'],
  ])('of %s: %s', (wanted, found) => {
    expect(check(wanted, found).filter((told) => told.includes('renamed'))).toEqual([]);
    expect(check(wanted, found)).toContain('hint section-unknown');
  });
});

test('a word of one language that another one has for something else is not taken for it', () => {
  expect(check('Alternatives', 'Proposed Solution')).toContain('information section-missing');
  expect(check('Alternatives', 'Option 1')).toContain('information section-missing');
});
