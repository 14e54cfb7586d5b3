import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseTemplate,
  createLibrary,
  parseDocument,
  RULES,
  readConfiguration,
  unknownReferences,
  writeTemplateChoice,
} from '../../../server/src/core/index.ts';
import { builtin, filled } from '../../support/builtin.ts';
import { untranslated, useMarks } from '../../support/translationMarks.ts';

beforeAll(useMarks);
afterAll(() => l10n.config({ contents: {} }));

const TEMPLATE = '# ADR: [Title]\n\n- Status: Draft | Accepted\n\n## Context\n\nSay why.\n\n## Decision\n\nSay what.\n';
const library = (text: string) =>
  createLibrary({
    files: [{ path: 'adr/template.md', text: TEMPLATE }],
    configuration: readConfiguration(text, []).configuration,
    builtin,
  });

function expectTranslated(text: string): void {
  expect(text).toMatch(/^⟦[\s\S]*⟧$/);
  expect(untranslated(text)).toBe('');
}

test.each([
  'template: [a.md]',
  'colour: red',
  'severity: { section-mising: off }',
  'severity: { colour: off }',
  'severity: { section-missing: warn }',
  'severity: { section-missing: eror }',
  'severity: { section-missing: [] }',
  'severity: { section-missing: }',
  'severity: off',
  'templates: a.md',
  'templates: { a: b }',
  'exclude: [[a]]',
  'exclude: [{ a: b }]',
  'documents: [a]',
  'documents: { a: [] }',
  'documents: { ../a: none }',
  'documents: { a: ../b }',
  "documents: { a: '' }",
  'folder: /etc',
  "folder: ''",
  'folder: []',
  'template-at-creation: yes',
  'overrides: { a.md: { sections: { Why: repeated } } }',
  'overrides: { a.md: { fields: { Why: repeat } } }',
  'overrides: { a.md: { colours: { Why: repeat } } }',
  'overrides: { a.md: off }',
  'overrides: { ../a.md: { sections: { Why: repeat } } }',
  'transitions: off',
  'frozen: Accepted',
  'frozen: [[Accepted]]',
  'transitions: { Draft: Accepted }',
  'transitions: { Draft: [[Accepted]] }',
  'transitions: { ../a.md: { Draft: [Accepted] } }',
  'folder: a\nfolder: b',
  'folder: &f a',
  '? [a]\n: b',
  'folder: [',
  'folder: a: b',
  '- a',
  `folder: ${'x'.repeat(100_000)}`,
])('what is wrong with %j is said in the language of the editor', (text) => {
  const { problems } = readConfiguration(
    text,
    RULES.map(({ id }) => id),
  );
  expect(problems).toHaveLength(1);
  for (const { message } of problems) expectTranslated(message);
});

test.each([
  'templates: [b.md]',
  'templates: [docs/*.md]',
  'documents: { a.md: adr/templat.md }',
  'overrides: { adr/template.md: { sections: { Contxt: optional } } }',
  'overrides: { adr/template.md: { sections: { Colours: optional } } }',
  'overrides: { adr/template.md: { fields: { Statuss: optional } } }',
  'overrides: { adr/template.md: { fields: { Colour: optional } } }',
  'transitions: { Draft: [Acepted] }',
  'transitions: { Draft: [Blue] }',
  'frozen: [Acepted]',
  'frozen: [accepted, Blue]',
])('what %j names and is nowhere is said in the language of the editor', (text) => {
  const problems = unknownReferences(library(text), readConfiguration(text, []).references);
  expect(problems).toHaveLength(1);
  for (const { message } of problems) expectTranslated(message);
});

test.each(['- a', 'documents: [a]', 'documents: {', 'documents: a'])('so is why %j is not written to', (text) => {
  const write = () => writeTemplateChoice(text, { path: 'a.md', isFolder: false, template: 'rfc' });
  expect(write).toThrow(/^⟦[^a-zA-Z]*⟧$/);
});

test('so is the evidence for a template', () => {
  const [rfc] = filled;
  const adr = '# ADR: Cache\n\n- Status: Draft\n\n## Context\n\nSlow.\n\n## Decision\n\nCache it.\n';
  const saying = 'documents: { named.md: adr/template.md, none.md: none }\nexclude: [left-out.md]';
  const evidence = [
    [rfc?.text, 'a.md'],
    [adr, 'adr/a.md'],
    [adr, 'adr/b/a.md'],
    [adr, 'named.md'],
    [adr, 'none.md'],
    [adr, 'left-out.md'],
    [TEMPLATE, 'adr/template.md'],
  ].map(([text = '', path]) => chooseTemplate(library(saying), parseDocument(text), path).evidence);
  expect(evidence.map(({ length }) => length)).toEqual([3, 4, 4, 4, 1, 1, 1]);
  for (const text of evidence.flat()) expectTranslated(text.replace(/`?"[^"]*"`?/, ''));
});
