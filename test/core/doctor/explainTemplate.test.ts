import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { explainTemplate, explanationMarkdown, fieldSchema, readTemplate } from '../../../server/src/core/index.ts';
import { builtin, textOf } from '../../support/builtin.ts';
import { schemaErrors, undescribed } from '../../support/jsonSchema.ts';

const schema = JSON.parse(textOf('server/schemas/template-explanation.schema.json'));

const TEXT = `---
title: "[Title]"
status: draft # draft | accepted | rejected
created: YYYY-MM-DD
number: (assigned later)
authors: [name] # optional
---

Copy this file, then fill it in.

# RFC: [Title]

## Context

<!-- What happened
so far? -->

| Who | What |
|---|---|
| [name] | [wish] |

### Numbers (optional)

[How many?]

## Alternative 1: [Name]

Say what it costs.

## Alternative 2: [Name]

Say what it costs.

## License

Copyright waived via CC0.
`;
const template = readTemplate({ id: 'docs/t.md', name: 'Team', text: TEXT, path: 'docs/t.md' });

it('explains title, fields and sections with their lines', () => {
  const explanation = explainTemplate(template);
  expect(explanation).toMatchObject({ version: 1, id: 'docs/t.md', name: 'Team', path: 'docs/t.md', problems: [] });
  expect(explanation.title).toEqual({ prefix: 'RFC: ', placeholder: '[Title]', line: 11 });
  expect(explanation.fields).toMatchObject([
    {
      key: 'title',
      line: 2,
      spelling: 'yaml',
      role: 'title',
      presence: 'required',
      isPlaceholder: true,
      allowed: null,
    },
    {
      key: 'status',
      line: 3,
      role: 'status',
      value: 'draft',
      allowed: { values: ['draft', 'accepted', 'rejected'], isOpen: false, line: 3 },
    },
    { key: 'created', line: 4, role: 'created', isDate: true },
    { key: 'number', line: 5, isAssignedLater: true },
    { key: 'authors', line: 6, presence: 'optional' },
  ]);
  expect(explanation.sections).toMatchObject([
    {
      name: 'Context',
      level: 2,
      line: 13,
      parent: null,
      presence: 'required',
      guidance: expect.stringContaining('What happened\nso far?'),
      tables: [['Who', 'What']],
      placeholders: ['[name]', '[wish]'],
    },
    { name: 'Numbers', level: 3, line: 22, parent: 0, presence: 'optional', placeholders: ['[How many?]'] },
    { name: 'Alternative', line: 26, presence: 'repeated' },
    { name: 'License', line: 34, presence: 'required' },
  ]);
});

it('explains placeholders, fixed text and instructions', () => {
  const { placeholders, fixedText, instructions } = explainTemplate(template);
  const fillings = placeholders.map(({ line, text, filledWith, within }) => [line, text, filledWith, within]);
  expect(fillings).toContainEqual([2, '[Title]', 'title', 'title']);
  expect(fillings).toContainEqual([3, 'draft', 'choice', 'status']);
  expect(fillings).toContainEqual([4, 'YYYY-MM-DD', 'date', 'created']);
  expect(fillings).toContainEqual([11, '[Title]', 'title', 'title']);
  expect(fillings).toContainEqual([20, '[wish]', 'words', 'Context']);
  expect(fillings).toContainEqual([26, '[Name]', 'words', 'Alternative']);
  expect(fillings.some(([, text]) => String(text).includes('costs'))).toBe(false);
  expect(fixedText).toEqual([{ line: 36, text: 'Copyright waived via CC0.' }]);
  expect(instructions).toEqual([{ line: 9, text: 'Copy this file, then fill it in.' }]);
});

it('keeps a bar in the name of a column', () => {
  const text = '# [T]\n\n## A\n\n| In \\| out | **Why** |\n|---|---|\n| [x] | [y] |\n';
  const [section] = explainTemplate(readTemplate({ id: 't', name: 't', text })).sections;
  expect(section?.tables).toEqual([['In | out', 'Why']]);
});

it('is plain data as its schema says', () => {
  expect(undescribed(schema)).toEqual([]);
  const texts = ['', '# A\n', TEXT, `${TEXT}\n<!-- `, '---\na: [\n---\n# [x]\n', '+++\na = 1\n+++\n# [x]\n'];
  const templates = [...builtin, ...texts.map((text) => readTemplate({ id: 'x', name: 'x', text, path: 'x.md' }))];
  for (const each of templates) {
    const explanation = explainTemplate(each, { exists: () => false });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    expect(schemaErrors(schema, explanation)).toEqual([]);
  }
  expect(schemaErrors(schema, { ...explainTemplate(template), more: 1 })).not.toEqual([]);
});

it('gives a schema of the metadata', () => {
  const fields = fieldSchema(template);
  expect(fields).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['title', 'status', 'created', 'number'],
    properties: {
      title: { type: 'string' },
      status: { enum: ['draft', 'accepted', 'rejected'] },
      created: { type: 'string', format: 'date' },
      authors: { type: ['string', 'array'] },
    },
  });
  expect(undescribed(fields)).toEqual([]);
  const good = { title: 'A', status: 'draft', created: '2026-03-09', number: 4, authors: ['Ada'] };
  expect(schemaErrors(fields, good)).toEqual([]);
  expect(schemaErrors(fields, { ...good, status: 'done', created: 'today' })).toHaveLength(2);
  expect(schemaErrors(fields, {})).toHaveLength(4);
  const bullets = fieldSchema(readTemplate({ id: 'b', name: 'b', text: '# [T]\n\n- Status: A | B | …\n\n## C\n' }));
  expect(bullets).toMatchObject({ properties: { Status: { type: 'string', examples: ['A', 'B'] } } });
});

it('shows it as Markdown, with links to lines', () => {
  const markdown = explanationMarkdown(explainTemplate(template), (line) => `file:///a (b)/t.md#L${line}`);
  expect(markdown).toContain('# What the template Team means\n');
  expect(markdown).toContain('- **Context**: required (line [13](file:///a%20%28b%29/t.md#L13))');
  expect(markdown).toContain('  - **Numbers**: optional (line [22]');
  expect(markdown).toContain(
    '| `status` | required | one of draft\\, accepted\\, rejected\\; starts as draft. Why: `bars` in line 3 (3.5). | YAML | [3]',
  );
  expect(markdown).not.toContain('## Problems');
  expect(explanationMarkdown(explainTemplate(template))).toContain('(line 13)');
});

it('lets nothing of the template come alive', () => {
  const evil = '<script>x</script> [run](command:evil) ![i](x.png) `` `code` `` **b** https://a.example | x';
  const text = `# [${evil}]\n\n- **Status ${evil.replaceAll('*', '')}**: [${evil}]\n- **Status**: ${evil}\n\n## ${evil}\n\n${evil}\n\n| ${evil} |\n|---|\n| [a] |\n\n## ${evil}\n\n[x]: #nowhere\n`;
  const evilTemplate = readTemplate({ id: 'e', name: evil, text, path: evil });
  const markdown = explanationMarkdown(explainTemplate(evilTemplate), (line) => `file:///t.md#L${line}`);
  const open: Nodes[] = [unified().use(remarkParse).parse(markdown)];
  const addresses = new Set<string>();
  for (let node = open.pop(); node; node = open.pop()) {
    expect(['html', 'image', 'definition', 'code', 'linkReference']).not.toContain(node.type);
    if (node.type === 'link') addresses.add(node.url.replace(/\d+$/, ''));
    if ('children' in node) open.push(...node.children);
  }
  expect([...addresses]).toEqual(['file:///t.md#L']);
});

it('names the section of a placeholder, also in one that belongs to no other and in a copy', () => {
  const text =
    '# [Title]\n\n## Options\n\n### Option 1: [Name]\n\nSay [what] it is.\n\n### Option 2: [Name]\n\nSay [why] it is.\n\n## Outcome\n\n[Result]\n';
  const { placeholders, sections } = explainTemplate(readTemplate({ id: 't.md', name: 'Team', text }));
  expect(placeholders.map(({ text: found, within }) => `${found} in ${within}`)).toEqual([
    '[Title] in title',
    '[Name] in Option',
    '[what] in Option',
    '[Name] in Options',
    '[why] in Options',
    '[Result] in Outcome',
  ]);
  expect(sections.map(({ name, placeholders: inside }) => `${name}: ${inside.join()}`)).toEqual([
    'Options: ',
    'Option: [Name],[what]',
    'Outcome: [Result]',
  ]);
});
