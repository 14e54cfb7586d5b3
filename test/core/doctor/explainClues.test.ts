import { expect, it } from 'vitest';
import type { ExplainedClue } from '../../../server/src/core/doctor/explanation.ts';
import {
  clueInWords,
  cluesOf,
  explainTemplate,
  explanationMarkdown,
  readTemplate,
} from '../../../server/src/core/index.ts';
import { agreement } from '../../../server/src/core/workspace/agreement.ts';

it('says what was found for and against a fact, and where', () => {
  const text =
    '# [Title]\n\n- Sponsor (optional): [name]\n\n## Rollout (recommended)\n\nOmit if nothing ships.\n\n## Risks\n\nWhich?\n';
  const { fields, sections } = explainTemplate(readTemplate({ id: 'own', name: 'Own', text }));
  expect(fields.map(({ clues }) => clues)).toEqual([
    [
      { by: 'optional-mark-in-key', weight: 10, line: 3 },
      { by: 'said-beside', weight: 7.5, line: 3 },
    ],
  ]);
  expect(sections.map(({ clues }) => clues)).toEqual([
    [
      { by: 'optional-opening', weight: 6.5, line: 7 },
      { by: 'recommended-mark-in-heading', weight: 4, line: 5 },
    ],
    [],
  ]);
});

it('says so as well where it was said on purpose, or the form of the template shows it', () => {
  const text = [
    '# [Title]\n\n- Status: Draft | Accepted\n- Sponsor: [name] <!-- optional -->\n- Date: YYYY-MM-DD\n',
    '## Rollout\n<!-- required -->\n\nIf applicable, when?\n',
    '## Option 1: [Name]\n\n### Risks\n\nWhich?\n\n## Option 2: [Name]\n\n### Costs\n\nHow much?\n',
    '## Appendix\n\n### Data (optional)\n\nWhich?\n',
    '## Summary\n\nSay it.\n',
  ].join('\n');
  const overrides = { sections: { Summary: 'optional' }, fields: { Date: 'required' } } as const;
  const { fields, sections } = explainTemplate(readTemplate({ id: 'own', name: 'Own', text, overrides }));
  const said = ({ clues }: { readonly clues: readonly ExplainedClue[] }) =>
    clues.map((clue) => clueInWords(clue)).join('; ');
  expect(
    fields.map(
      (field) =>
        `${field.key}: ${cluesOf(field)
          .map((clue) => clueInWords(clue))
          .join('; ')}`,
    ),
  ).toEqual(['Status: bars in line 3 (5)', 'Sponsor: so says the comment in line 4', 'Date: so says .proposals.yaml']);
  expect(sections.map((section) => `${section.name} ${section.presence}: ${said(section)}`)).toEqual([
    'Rollout required: so says the comment in line 8',
    'Option repeated: numbered-heading in line 12 (7)',
    'Risks optional: missing-in-a-copy in line 14 (7)',
    'Costs optional: missing-in-a-copy in line 20 (7)',
    'Appendix optional: nothing-required-inside in line 24 (7)',
    'Data optional: optional-mark-in-heading in line 26 (10)',
    'Summary optional: so says .proposals.yaml',
  ]);
});

it('says why a shorter form makes a section optional', () => {
  const read = (id: string, more: string) =>
    readTemplate({
      id,
      name: id,
      path: `${id}.md`,
      text: `# [Title]\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n${more}`,
    });
  const { sections } = explainTemplate(agreement(read('long', '\n## Risks\n\nWhich?\n'), [read('short', '')]));
  expect(sections.at(-1)).toMatchObject({
    presence: 'optional',
    certainty: 'likely',
    clues: [{ by: 'not-in-other-forms', weight: 7, line: 11 }],
  });
});

it('says it in words for people', () => {
  const text = '# [Title]\n\n- Status: Draft | Accepted\n\n## Rollout\n<!-- optional -->\n\nWhen?\n';
  const page = explanationMarkdown(explainTemplate(readTemplate({ id: 'own', name: 'Own', text })));
  expect(page).toContain('one of Draft\\, Accepted. Why: `bars` in line 3 (5).');
  expect(page).toContain('optional (line 5, see line 6)\\\n  Why: so says the comment in line 6.');
});
