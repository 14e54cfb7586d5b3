import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });
const check = (template: string, text: string) => brief(problemsOf(text, read(template)));
const status = (text: string) => read(text).fields.find(({ role }) => role === 'status');

describe('one field, spelled otherwise in template and document', () => {
  const GOALS = '## Goals\n\nSay what shall be better for whom.\n';
  const OURS = '## Goals\n\nFewer calls at night.\n';

  test.each([
    [
      'a section',
      'YAML',
      `# [Title]\n\n## Status\n\nDraft | Final\n\n${GOALS}`,
      `---\nstatus: Fynal\n---\n\n# Cache\n\n${OURS}`,
    ],
    [
      'bullets',
      'a section',
      `# [Title]\n\n- Status: Draft | Final\n\n${GOALS}`,
      `# Cache\n\n## Status\n\nFynal\n\n${OURS}`,
    ],
    [
      'YAML',
      'a table',
      `---\nstatus: Draft | Final\n---\n\n# [Title]\n\n${GOALS}`,
      `# Cache\n\n| Status | Fynal |\n|---|---|\n\n${OURS}`,
    ],
  ])('%s and %s', (_, __, template, text) => {
    expect(check(template, text)).toEqual([`field-value-unknown: ${/status:/.test(text) ? 'status' : 'Status'}`]);
    expect(check(template, text.replace('Fynal', 'Final'))).toEqual([]);
  });
});

describe('a section that is a field', () => {
  const template =
    '# [Title]\n\n## Status\n\nWhat is the status, such as proposed, accepted, rejected, or superseded?\n\n## Context\n\nWhat is the issue that moves us to decide?\n';
  const rest = '## Context\n\nTwo teams wait for each other.\n';

  test('reports each thing once', () => {
    expect(check(template, `# Use queues\n\n## Status\n\nAccepted\n\n${rest}`)).toEqual([]);
    expect(check(template, `# Use queues\n\n${rest}`)).toEqual(['section-missing: Status']);
    expect(check(template, `# Use queues\n\n## Status\n\n${rest}`)).toEqual(['section-empty: Status']);
    expect(check(template, `# Use queues\n\n## Status\n\nAcepted\n\n${rest}`)).toEqual(['field-value-unknown: Status']);
    expect(check(template, `# Use queues\n\n## Status\n\nAccepted on 2 May, see below\n\n${rest}`)).toEqual([]);
    expect(
      check(template, `# Use queues\n\n## Status\n\nAccepted\n\nSupersedes number 4, which did without.\n\n${rest}`),
    ).toEqual([]);
    expect(check(template, template.replace('[Title]', 'Use queues'))).toEqual([
      'section-unfilled: Status',
      'section-unfilled: Context',
    ]);
  });

  test('whose values come from prose only hints', () => {
    expect(status(template)?.values?.certainty).toBe('uncertain');
    expect(status(template)?.allowed).toEqual({
      values: ['proposed', 'accepted', 'rejected', 'superseded'],
      isOpen: true,
    });
    const [problem] = problemsOf(`# Use queues\n\n## Status\n\nAcepted\n\n${rest}`, read(template));
    expect(problem?.severity).toBe('hint');
  });

  test('with the allowed values in a comment, a quote or a list of its own', () => {
    for (const advice of [
      '<!-- Proposed | Accepted | Rejected -->',
      '> Proposed | Accepted | Rejected',
      '- `Proposed`: still open\n- `Accepted`: we do it\n- `Rejected`: we do not',
      '- [ ] Proposed\n- [ ] Accepted\n- [ ] Rejected',
      '[ ] Proposed [ ] Accepted [ ] Rejected',
      'Proposed → Accepted → Rejected',
      '{Proposed | Accepted | Rejected}',
      '`Proposed`, `Accepted` or `Rejected`',
      'One of: Proposed, Accepted, Rejected.',
    ]) {
      const text = `# [Title]\n\n## Status\n\n${advice}\n\n## Context\n\nWhat is the issue that moves us?\n`;
      expect(status(text)?.allowed?.values, advice).toEqual(['Proposed', 'Accepted', 'Rejected']);
      expect(check(text, `# Use queues\n\n## Status\n\nAcepted\n\n${rest}`), advice).toEqual([
        'field-value-unknown: Status',
      ]);
    }
  });

  test('of tasks has the ticked one as its value', () => {
    const text =
      '# [Title]\n\n## Status\n\n- [ ] Draft\n- [ ] Accepted\n\n## Context\n\nWhat is the issue that moves us?\n';
    const ticked = (draft: string, accepted: string) =>
      check(text, `# Use queues\n\n## Status\n\n- [${draft}] Draft\n- [${accepted}] Accepted\n\n${rest}`);
    expect(ticked(' ', 'x')).toEqual([]);
    expect(ticked(' ', ' ')).toEqual(['placeholder-leftover: Status']);
  });
});

describe('allowed values', () => {
  test.each([
    ['Draft | Review | Final', 'certain'],
    ['Draft/Review/Final', 'certain'],
    ['`Draft` \\| `Review` \\| `Final`', 'certain'],
    ['(Draft / Review / Final)', 'certain'],
    ['{Draft | Review | Final}', 'certain'],
    ['[ ] Draft [ ] Review [ ] Final', 'certain'],
    ['Draft → Review → Final', 'certain'],
    ['Draft | Review | Final (choose one)', 'certain'],
    ['One of: Draft | Review | Final', 'certain'],
    ['Draft, Review, or Final', 'likely'],
    ['[Draft, Review, Final]', 'likely'],
    ['[Draft](#a) | [Review](#b) | [Final](#c)', 'certain'],
    ['One of `Draft`, `Review` and `Final`.', 'uncertain'],
    ['Draft <!-- Draft | Review | Final -->', 'likely'],
    ['Draft <!-- one of Draft, Review, Final -->', 'uncertain'],
  ])('in %j are %s', (value, certainty) => {
    const field = status(`# [Title]\n\n- **Status**: ${value}\n`);
    expect(field?.allowed?.values).toEqual(['Draft', 'Review', 'Final']);
    expect(field?.values?.certainty).toBe(certainty);
  });

  test.each([
    '2026/01/02',
    'docs/rfcs/0001.md',
    'https://a.example/b/c',
    'the team, or whoever is on call',
    'Draft',
    '[name]',
  ])('are not in %j', (value) => {
    expect(status(`# [Title]\n\n- **Status**: ${value}\n`)?.allowed).toBeUndefined();
  });

  test('may be ticked in the document', () => {
    const template = '# [Title]\n\n- **Status**: [ ] Draft [ ] Final\n';
    expect(check(template, '# Cache\n\n- **Status**: [ ] Draft [x] Final\n')).toEqual([]);
    expect(check(template, '# Cache\n\n- **Status**: [ ] Draft [ ] Final\n')).toEqual(['placeholder-leftover: Status']);
  });
});

describe('words for the user of the template', () => {
  const SECTIONS = '## Goals\n\nSay what shall be better for whom.\n';
  const text = '# Cache\n\n## Goals\n\nFewer calls at night.\n';

  test.each([
    [
      'a heading before the title',
      `# How to use this template\n\nCopy this file and fill it in from top to bottom.\n\n---\n\n# [Title]\n\n${SECTIONS}`,
    ],
    [
      'headings of level 2 before the title',
      `## Template instructions\n\nCopy this file to a new name.\n\n# [Title]\n\n${SECTIONS}`,
    ],
    [
      'subsections',
      `# Instructions\n\n## First\n\nCopy this file.\n\n## Then\n\nFill it in.\n\n# [Title]\n\n${SECTIONS}`,
    ],
    [
      'a heading with the name of the template',
      `# RFC template\n\nCopy this file to a new name.\n\n---\n\n# RFC: [Title]\n\n${SECTIONS}`,
    ],
    [
      'text before the title',
      `Copy this file to a new name, then delete these lines.\n\n---\n\n# [Title]\n\n${SECTIONS}`,
    ],
    ['a section at the end', `# [Title]\n\n${SECTIONS}\n## Notes for authors\n\nDelete this part when you are done.\n`],
    [
      'a comment before the front matter',
      `<!-- Copy this file. -->\n\n---\nstatus: Draft\n---\n\n# [Title]\n\n${SECTIONS}`,
    ],
  ])('%s are no part of a proposal', (_, template) => {
    expect(read(template).sections.map(({ name }) => name)).toEqual(['Goals']);
    expect(read(template).title?.section.title).toContain('[Title]');
    expect(check(template, template.includes('status:') ? `---\nstatus: Draft\n---\n\n${text}` : text)).toEqual([]);
  });
});

describe('a template that does not parse in places', () => {
  const keys = (text: string) => read(text).fields.map(({ name }) => name);
  const names = (text: string) => read(text).sections.map(({ name }) => name);

  test.each([
    ['an unclosed bracket', 'status: Draft | Final\nauthors: [Name\ndate: YYYY-MM-DD'],
    ['an unclosed brace', 'status: Draft | Final\nauthors: {Name\ndate: YYYY-MM-DD'],
    ['an unclosed quote', 'status: Draft | Final\nauthors: "Name\ndate: YYYY-MM-DD'],
    ['tabs', 'status: Draft | Final\nauthors:\n\t- Name\ndate: YYYY-MM-DD'],
    ['a mention', 'status: Draft | Final\nauthors: @name\ndate: YYYY-MM-DD'],
    ['template marks', 'status: Draft | Final\nauthors: {{ authors }} and more\ndate: YYYY-MM-DD'],
    [
      'template statements',
      'status: Draft | Final\n{% if authors %}\nauthors: <% name %>\n{% endif %}\ndate: YYYY-MM-DD',
    ],
    ['stars', 'status: Draft | Final\nauthors: *Name*\ndate: YYYY-MM-DD'],
  ])('with %s in its front matter', (_, yaml) => {
    const template = `---\n${yaml}\n---\n\n# [Title]\n`;
    expect(keys(template)).toEqual(['status', 'author', 'date']);
    expect(status(template)?.allowed?.values).toEqual(['Draft', 'Final']);
    expect(check(template, '---\nstatus: Final\nauthors: Ida\ndate: 2026-01-02\n---\n\n# Cache\n')).toEqual([]);
  });

  test('keeps the sections below an unclosed fence', () => {
    const text = '# [Title]\n\n## Goals\n\n```yaml\nkey: value\n\n## Risks\n\nWhat may go wrong?\n\n## Costs\n';
    expect(names(text)).toEqual(['Goals', 'Risks', 'Costs']);
    expect(read(text).document.text).toBe(text);
    expect(names('# [Title]\n\n## Goals\n\n```sh\n# no heading\n```\n')).toEqual(['Goals']);
  });

  test('keeps the sections below an unclosed comment', () => {
    const text = '# [Title]\n\n## Goals\n\n<!-- Say what for.\n\n## Risks\n\nWhat may go wrong?\n\n## Costs\n';
    expect(names(text)).toEqual(['Goals', 'Risks', 'Costs']);
    expect(names('# [Title]\n\n## Goals\n\n<!-- Say what for.\n\n## Risks\n-->\n')).toEqual(['Goals']);
  });

  test('keeps the fields of front matter that is never closed', () => {
    expect(keys('---\nstatus: Draft\nauthors: [Name]\n\n# [Title]\n')).toEqual(['status', 'author']);
  });
});

describe('text that is meant to stay', () => {
  test.each([
    'Copyright and related rights waived via CC0.',
    '© 2026 Example Company. All rights reserved.',
    'This document is placed in the public domain.',
    'The key words "MUST" and "SHOULD" in this document are to be read as in RFC 2119.',
    'This work is licensed under the Apache License, Version 2.0.',
    'SPDX-License-Identifier: Apache-2.0 applies to this text.',
  ])('%s', (sentence) => {
    const template = `# [Title]\n\n## Goals\n\nSay what shall be better for whom.\n\n## Legal\n\n${sentence}\n`;
    expect(check(template, `# Cache\n\n## Goals\n\nFewer calls.\n\n## Legal\n\n${sentence}\n`)).toEqual([]);
  });

  test('in a section for it, whatever it says', () => {
    const template =
      '# [Title]\n\n## Goals\n\nSay what shall be better for whom.\n\n## Copyright\n\nAll of us share this text freely with everybody.\n';
    expect(
      check(
        template,
        '# Cache\n\n## Goals\n\nFewer calls.\n\n## Copyright\n\nAll of us share this text freely with everybody.\n',
      ),
    ).toEqual([]);
  });
});

describe('placeholders', () => {
  test.each([
    '[Name]',
    '<name>',
    '{name}',
    '{{name}}',
    '{{ name }}',
    '<% name %>',
    '${name}',
    '(fill me in)',
    '(Fill in your name)',
    'TBD',
    'TBA',
    'TODO',
    'XXXX',
    'NNNN',
    '0000',
    '#NNN',
    '#000',
    'YYYY-MM-DD',
    'DD/MM/YYYY',
    'YYYYMMDD',
    'X%',
    'vX.Y.Z',
    '@nickname',
    '@your-name',
    '@username',
    '???',
  ])('%s', (placeholder) => {
    const template = `# [Title]\n\n## Goals\n\nWe shall reach ${placeholder} by the end of all this.\n`;
    const left = `# Cache\n\n## Goals\n\nWe shall be done with ${placeholder} before the summer comes.\n`;
    expect(check(template, left)).toEqual(['placeholder-leftover: Goals']);
    expect(check('# [Title]\n\n## Goals\n\nSay what shall be better for whom.\n', left)).toEqual([]);
  });
});

test('weak evidence is uncertain', () => {
  const { fields, sections } = read(
    '# [Title]\n\nScope: all of us\n\nThis was written on a rainy day, when nobody had anything else to do, and it shows; it goes on for rather a long while so that what follows stands well apart from what came before it, as in many templates that explain themselves at length to people who would rather start writing at once.\n\nStatus: Draft\n\n## [Part]\n\nSay what it is about.\n\n## Goals\n',
  );
  expect(fields.map(({ name, requirement }) => [name, requirement.certainty])).toEqual([
    ['scope', 'uncertain'],
    ['status', 'certain'],
  ]);
  expect(sections.map(({ requirement, isRequired }) => [requirement.certainty, isRequired])).toEqual([
    ['uncertain', false],
    ['certain', true],
  ]);
});
