import { expect, test } from 'vitest';
import { createLibrary, isForDecisions, isTemplateFile, NO_CONFIGURATION } from '../../../server/src/core/index.ts';
import { builtin } from '../../support/builtin.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';

const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));
const library = (texts: Readonly<Record<string, string>>, configuration = {}) =>
  createLibrary({ files: files(texts), configuration: { ...NO_CONFIGURATION, ...configuration }, builtin });
const own = (texts: Readonly<Record<string, string>>, configuration = {}) =>
  library(texts, configuration).own.map(({ template }) => template.id);

test('holds the own templates first, with their paths, and then the built-in ones', () => {
  const { templates } = library({ 'docs/adr/template.md': ADR });
  expect(templates[0]).toMatchObject({ id: 'docs/adr/template.md', path: 'docs/adr/template.md', name: 'ADR' });
  expect(templates.slice(1)).toEqual(builtin);
});

test.each([
  ['docs/adr/template.md', '# [Title]', 'ADR'],
  ['adr-template.md', '# [Title]', 'ADR'],
  ['docs/adr/template-minimal.md', '# [Title]', 'ADR Minimal'],
  ['docs/rfcs/0000-template.md', '# [Title]', 'RFC'],
  ['templates/long-form.md', '# [Title]', 'Long Form'],
  ['keps/NNNN-kep-template/README.md', '# [Title]', 'KEP'],
  ['design-docs/template.md', '# [Title]', 'Design'],
  ['decisions/template.md', '# [Title]', 'Decision'],
  ['template.md', '# [Title]', 'Proposal'],
  ['docs/template.md', '# Tech Spec: [Title]', 'Tech Spec'],
  ['docs/template.md', '# RFC-NNNN: [Title]', 'RFC'],
  ['docs/template.md', '---\nname: Request for Discussion\n---\n# [Title]', 'Request for Discussion'],
  ['docs/adr/template.md', '---\nname: [Feature name]\n---\n# [Title]', 'ADR'],
])('%s with %j is called %s', (path, title, name) => {
  const text = `${title}\n\n## Why\n\n[Why]\n\n## How\n\n[How]\n`;
  expect(library({ [path]: text }).own[0]?.template.name).toBe(name);
});

test('tells templates of one name apart by their paths, also from built-in ones', () => {
  const names = library({
    'a/adr/template.md': ADR,
    'b/adr/template.md': ADR,
    'enhancement-template.md': DESIGN.replace('Design: ', ''),
  });
  expect(names.own.map(({ template }) => template.name)).toEqual([
    'ADR (a/adr/template.md)',
    'ADR (b/adr/template.md)',
    'Enhancement',
  ]);
});

test.each([
  ['a page of an HTML engine', '<html><body>{{ content }}</body></html>\n'],
  ['one with a heading', '# {{ title }}\n\n{{ content }}\n'],
  [
    'a page about templates',
    `# Templates\n\n${['Syntax', 'Loops', 'Filters'].map((name) => `## ${name}\n\n${'Templates are made of text and of words that are taken from elsewhere. '.repeat(20)}\n`).join('\n')}`,
  ],
  ['nothing', ''],
])('%s is no template', (_, text) => {
  expect(own({ 'docs/template.md': text })).toEqual([]);
  // Whoever names it knows better.
  expect(own({ 'docs/template.md': text }, { templates: ['docs/template.md'] })).toEqual(['docs/template.md']);
});

test('a stub is a template where nothing is called one, else a proposal that waits for its number', () => {
  const draft = ADR.replace('[Title]', 'Use a queue').replace('What did we decide?', 'A queue.');
  expect(own({ 'adr/0000-name.md': ADR })).toEqual(['adr/0000-name.md']);
  const both = { 'adr/0000-template.md': ADR, 'adr/0000-use-a-queue.md': draft };
  expect(own(both)).toEqual(['adr/0000-template.md']);
  expect(isTemplateFile(library(both), 'adr/0000-use-a-queue.md')).toBe(false);
  // Begun, but without a title yet.
  expect(own({ ...both, 'adr/0000-use-a-queue.md': ADR.replace('What did we decide?', 'A queue.') })).toEqual([
    'adr/0000-template.md',
  ]);
});

test('a file called a template is never a proposal, unless it is named as one', () => {
  const known = library({ 'adr/template.md': ADR });
  for (const path of ['adr/template.md', 'vendor/tool/template.md', 'docs/templates/email.md']) {
    expect(isTemplateFile(known, path)).toBe(true);
  }
  for (const path of ['adr/0001-a.md', 'README.md', 'adr/0042-new-template.md']) {
    expect(isTemplateFile(known, path)).toBe(false);
  }
  const configuration = { documents: [{ pattern: 'docs/templates/example.md', template: 'adr/template.md' }] };
  const told = library({ 'adr/template.md': ADR, 'docs/templates/example.md': decision() }, configuration);
  expect(isTemplateFile(told, 'docs/templates/example.md')).toBe(false);
  expect(told.own).toHaveLength(1);
});

test('reads a template again only when its text or what is said of it changes', () => {
  const before = library({ 'a/template.md': ADR, 'b/template.md': DESIGN });
  const sources = { files: files({ 'a/template.md': ADR, 'b/template.md': `${DESIGN}\n## More\n` }), builtin };
  const after = createLibrary(sources, before);
  expect(after.own[0]?.template).toBe(before.own[0]?.template);
  expect(after.own[1]?.template).not.toBe(before.own[1]?.template);
  const overrides = { 'a/template.md': { sections: { Context: 'optional' as const } } };
  const told = createLibrary({ ...sources, configuration: { ...NO_CONFIGURATION, overrides } }, after);
  expect(told.own[0]?.template.sections[0]).toMatchObject({ name: 'Context', isRequired: false });
  expect(after.own[0]?.template.sections[0]).toMatchObject({ name: 'Context', isRequired: true });
});

test.each([
  [{ name: 'ADR', path: 'adr-template.md' }, true],
  [{ name: 'Short', path: 'docs/decisions/templates/short.md' }, true],
  [{ name: 'Architecture Decision Record' }, true],
  [{ name: 'MADR', path: 'templates/madr.md' }, true],
  [{ name: 'RFC', path: 'rfcs/0000-template.md' }, false],
  [{ name: 'Quadrant', path: 'indecisions.md' }, false],
])('%j is for decision records: %j', (named, expected) => {
  expect(isForDecisions(named)).toBe(expected);
});
