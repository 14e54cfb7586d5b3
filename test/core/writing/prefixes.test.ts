import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { prefixOf, sectionPrefix } from '../../../server/src/core/writing/prefixes.ts';
import { builtin } from '../../support/builtin.ts';

test.each(builtin)('each section of $id has a word of its own', (template) => {
  expect(prefixOf(template)).toBe(template.id);
  const prefixes = template.sections.map((section) => sectionPrefix(template, section));
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const prefix of prefixes) expect(prefix).toMatch(new RegExp(`^${template.id}:[a-z0-9-]+$`));
});

test("a team's template goes by its name, and sections of one name by those round them", () => {
  const text = '# [Title]\n\n## Goals\n\n### Risks\n\nSay it.\n\n## Plan\n\n### Risks\n\nSay it.\n';
  const template = readTemplate({ id: 'docs/adr/template.md', path: 'docs/adr/template.md', name: 'Team ADR', text });
  expect(template.sections.map((section) => sectionPrefix(template, section))).toEqual([
    'team-adr:goals',
    'team-adr:risks',
    'team-adr:plan',
    'team-adr:plan-risks',
  ]);
});

test('a built-in template goes by its id, whatever it is called', () => {
  expect(prefixOf({ id: 'own-id', name: 'Another name' })).toBe('own-id');
  expect(prefixOf({ id: 'own-id', name: 'Another name', path: 'docs/template.md' })).toBe('another-name');
});
