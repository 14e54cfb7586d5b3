import { describe, expect, test } from 'vitest';
import { checkProposal, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import type { TemplateOverrides } from '../../../server/src/core/template/template.ts';
import { brief } from '../../support/builtin.ts';

const read = (text: string, overrides?: TemplateOverrides) =>
  readTemplate({ id: 'team', name: 'Team', text, ...(overrides && { overrides }) });
const section = (text: string, overrides?: TemplateOverrides) => {
  const { sections, document } = read(`# [Title]\n\n${text}`, overrides);
  const { isRequired, repeats, requirement } = sections.find(({ key }) =>
    key.startsWith('risk'),
  ) as (typeof sections)[0];
  const source = document.text.slice(requirement.range.start, requirement.range.end);
  return { isRequired, repeats, certainty: requirement.certainty, source };
};

describe('a comment beside a heading overrules what is inferred', () => {
  test.each([
    ['## Risks <!-- optional -->\n'],
    ['<!-- optional -->\n## Risks\n'],
    ['## Risks\n<!-- optional -->\n\nName them all.\n'],
    ['## Risks\n\n<!-- Optional -->\n\nName them all.\n'],
    ['## Risks (required) <!-- optional -->\n'],
  ])('%j', (text) => {
    const { isRequired, certainty, source } = section(text);
    expect({ isRequired, certainty }).toEqual({ isRequired: false, certainty: 'certain' });
    expect(source).toMatch(/^<!-- optional -->$/i);
  });

  test('in either direction', () => {
    expect(section('## Risks (optional) <!-- required -->\n').isRequired).toBe(true);
    expect(section('## Risks\n\n<!-- required -->\n\nThis section is optional.\n').isRequired).toBe(true);
    expect(section('<!-- repeat -->\n## Risks\n')).toMatchObject({ isRequired: false, repeats: 'risks' });
    expect(section('## Risk 1: [Name] <!-- required -->\n')).toMatchObject({ isRequired: true, repeats: 'risk' });
    expect(section('## Risks <!-- required, repeat -->\n')).toMatchObject({ isRequired: true, repeats: 'risks' });
  });

  test('but not from the section before', () => {
    const text = '## Goals\n\nName all of them here. <!-- optional -->\n\n## Risks\n';
    expect(section(text).isRequired).toBe(true);
  });
});

test('copies of a section that is said to repeat are no duplicates', () => {
  const template = read('# [Title]\n\n## Goals\n\nName all of them.\n\n## Risk <!-- repeat -->\n\nName this one.\n');
  const text = '# Cache\n\n## Goals\n\nOurs.\n\n## Risk of loss\n\nOurs.\n\n## Risk of delay\n\nOurs.\n';
  expect(brief(checkProposal(followTemplate(parseDocument(text), template)))).toEqual([]);
});

test.each([
  ['## Risks (required)', true, 'certain'],
  ['## Risks (mandatory)', true, 'certain'],
  ['## Risks (recommended)', true, 'uncertain'],
  ['## (Optional) Risks', false, 'certain'],
  ['## Optional: Risks', false, 'certain'],
  ['## [Optional] Risks', false, 'certain'],
  ['## Risks [Optional]', false, 'certain'],
  ['## Risks _(optional)_', false, 'certain'],
  ['## Risks - optional', false, 'certain'],
  ['## Risks (if needed)', false, 'certain'],
  ['## Risks (optional, but welcome)', false, 'certain'],
  ['## Risks if any', true, 'certain'],
])('the mark in %j', (heading, isRequired, certainty) => {
  expect(section(`${heading}\n`)).toMatchObject({ isRequired, repeats: undefined, certainty });
});

test('a heading matches with or without its mark', () => {
  const template = read('# [Title]\n\n## (Optional) Risks\n\nName them.\n\n## Goals (required)\n\nName them.\n');
  expect(template.sections.map(({ name }) => name)).toEqual(['Risks', 'Goals']);
  const text = '# Cache\n\n## Risks\n\nOurs.\n\n## Goals\n\nOurs.\n';
  expect(brief(checkProposal(followTemplate(parseDocument(text), template)))).toEqual([]);
});

test('a comment behind a field overrules what is inferred', () => {
  const { fields } = read(
    '---\nstatus: Draft # optional\nauthor: "[Name], if applicable" # required\n---\n\n# [Title]\n\n- **Bug**: [link] <!-- optional -->\n- **Date**: if applicable <!-- required -->\n- **State**: x\n',
  );
  expect(fields.map(({ isRequired }) => isRequired)).toEqual([false, true, false, true, true]);
});

test('overrides from outside beat everything', () => {
  const overrides: TemplateOverrides = {
    sections: { '1. RISKS': 'optional', Option: 'repeat' },
    fields: { Status: 'optional', 'Author(s)': 'required' },
  };
  const text =
    '- Status: Draft <!-- required -->\n- Author: [Name] (optional)\n\n## Risks <!-- required -->\n\n## Option\n';
  expect(section(text, overrides)).toMatchObject({ isRequired: false, certainty: 'certain' });
  const { fields, sections } = read(`# [Title]\n\n${text}`, overrides);
  expect(fields.map(({ isRequired }) => isRequired)).toEqual([false, true]);
  expect(sections.map(({ repeats }) => repeats)).toEqual([undefined, 'option']);
});

test('what is uncertain is a hint, also where the rule has a severity of its own', () => {
  const template = read('# [Title]\n\n## Goals\n\nName all of them.\n\n## Risks (recommended)\n\nName them.\n');
  const match = followTemplate(parseDocument('# Cache\n\n## Goals\n\nOurs.\n'), template);
  const severities = { 'section-missing': 'error' } as const;
  expect(checkProposal(match, { severities }).map(({ severity, subject }) => [severity, subject])).toEqual([
    ['hint', 'Risks'],
  ]);
  expect(checkProposal(match, { severities: { 'section-missing': 'off' } })).toEqual([]);
});
