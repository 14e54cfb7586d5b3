import { expect, test } from 'vitest';
import { NO_CONFIGURATION, RULES, readConfiguration } from '../../../server/src/core/index.ts';

const rules = RULES.map(({ id }) => id);
const read = (text: string) => readConfiguration(text, rules);

/** The problems with the text each is about. */
function problemsIn(text: string): string[] {
  return read(text).problems.map(({ message, range }) => `${text.slice(range.start, range.end)} | ${message}`);
}

test('takes over all that it may say', () => {
  const { configuration, problems } = read(`
# What is special here.
templates: [docs/outline.md, ./docs/outlines/*.md]
exclude: ['vendor/**']
documents:
  docs/rfcs/0007-odd.md: docs/rfcs/0000-template.md
  'notes/**': none
overrides:
  docs/rfcs/0000-template.md:
    sections: { Drawbacks: optional, Alternative: repeat }
    fields:
      RFC PR: optional
severity:
  section-unknown: off
  field-missing: "error"
folder: docs/rfcs
practice: false
template-at-creation: true
transitions:
  Draft: [In Review, Withdrawn]
  Implemented: []
  docs/rfcs/0000-template.md:
    Draft: [Accepted]
frozen: [Accepted, implemented]
`);
  expect(problems).toEqual([]);
  expect(configuration).toEqual({
    templates: ['docs/outline.md', 'docs/outlines/*.md'],
    exclude: ['vendor/**'],
    documents: [
      { pattern: 'docs/rfcs/0007-odd.md', template: 'docs/rfcs/0000-template.md' },
      { pattern: 'notes/**', template: undefined },
    ],
    overrides: {
      'docs/rfcs/0000-template.md': {
        sections: { Drawbacks: 'optional', Alternative: 'repeat' },
        fields: { 'RFC PR': 'optional' },
      },
    },
    severities: { 'section-unknown': 'off', 'field-missing': 'error' },
    folder: 'docs/rfcs',
    practice: false,
    templateAtCreation: true,
    transitions: {
      all: { Draft: ['In Review', 'Withdrawn'], Implemented: [] },
      byTemplate: { 'docs/rfcs/0000-template.md': { Draft: ['Accepted'] } },
    },
    frozen: ['Accepted', 'implemented'],
  });
});

test('an empty list of what is frozen is not the same as none', () => {
  expect(read('frozen: []').configuration.frozen).toEqual([]);
  expect(read('frozen:').configuration.frozen).toBeUndefined();
  expect(problemsIn('frozen: Accepted')).toHaveLength(1);
});

test.each(['', '# nothing\n', 'templates:\ndocuments:\noverrides:\nseverity:\n', '\uFEFF', '---\n{}\n'])(
  '%j says nothing, and that is no problem',
  (text) => {
    expect(read(text)).toMatchObject({ configuration: NO_CONFIGURATION, problems: [] });
  },
);

test.each([
  ['template: [a.md]', 'template | There is no key `template`: did you mean `templates`?'],
  ['colour: red', 'colour | There is no key `colour`: expected one of `templates`, `exclude`, `documents`, '],
  [
    'severity: { section-mising: off }',
    'section-mising | There is no rule `section-mising`: did you mean `section-missing`?',
  ],
  ['severity: { section-missing: warn }', 'warn | `section-missing`: `warn` is not allowed. Write one of `error`, '],
  [
    'severity: { section-missing: eror }',
    'eror | `section-missing`: `eror` is not allowed (did you mean `error`?). Write one of `error`, `warning`, `information`, `hint`, `off`.',
  ],
  ['severity: off', 'off | `severity`: a text instead of `key: value` lines.'],
  ['templates: docs/a.md', 'docs/a.md | `templates`: a text instead of a list. Write each entry as `- entry`.'],
  ['templates: [[a.md]]', '[a.md] | Found a list instead of the path or pattern of a template.'],
  [
    'templates: [../a.md]',
    "../a.md | `../a.md`: leads out of this file's folder. Write the path or pattern of a template, relative to the folder.",
  ],
  [
    'folder: /etc',
    "/etc | `/etc`: leads out of this file's folder. Write the path of a folder, relative to the folder.",
  ],
  ['template-at-creation: yes', 'yes | `template-at-creation`: `yes` is not allowed. Write `true` or `false`.'],
  [
    'overrides: { a.md: { sections: { Why: repeated } } }',
    'repeated | `Why`: `repeated` is not allowed (did you mean `repeat`?). Write one of `optional`, `required`, `repeat`.',
  ],
  [
    'overrides: { a.md: { fields: { Why: repeat } } }',
    'repeat | `Why`: `repeat` is not allowed. Write `optional` or `required`.',
  ],
  [
    'overrides: { a.md: { section: { Why: repeat } } }',
    'section | There is no key `section`: did you mean `sections`?',
  ],
  ['folder: a\nfolder: b', 'folder | `folder`: here a second time. Delete one.'],
  ['folder: &f a', '| YAML anchors and aliases are not read. Write the value out.'],
  ['folder: *f', '*f | YAML anchors and aliases are not read.'],
  ['? [a]\n: b', '[a]'],
  ['- a', '- a | File: a list instead of `key: value` lines.'],
  ['folder: [', '| Invalid YAML: nothing in this file counts. Close the bracket, or put the value in quotes.'],
])('%j: one clear problem', (text, problem) => {
  const problems = problemsIn(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('an entry that is wrong takes nothing else with it', () => {
  const { configuration, problems } = read(
    'folder: 3\nseverity: { x: off, field-empty: off }\ntemplates: [a.md, { b: c }]\n',
  );
  expect(problems).toHaveLength(2);
  expect(configuration).toMatchObject({ folder: '3', severities: { 'field-empty': 'off' }, templates: ['a.md'] });
});

test.each([
  ['nested lists', '- '.repeat(30_000)],
  ['nested brackets', '['.repeat(30_000)],
  ['many keys', Array.from({ length: 8_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['many anchors', '&a '.repeat(15_000)],
  ['growing aliases', `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: [*a, *a, *a]`).join('\n')}`],
  ['a huge file', `folder: ${'x'.repeat(1_000_000)}`],
  [
    'prototype keys',
    'severity: { __proto__: off, constructor: off }\noverrides: { __proto__: { sections: { __proto__: optional } } }',
  ],
])('survives %s', (_, text) => {
  const { configuration, problems } = read(text);
  expect(problems.length).toBeLessThanOrEqual(100);
  expect(configuration.severities).toEqual({});
  expect(({} as Record<string, unknown>)['sections']).toBeUndefined();
});
