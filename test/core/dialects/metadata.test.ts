import { describe, expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { follow, problemsOf } from '../../support/builtin.ts';

const BODY =
  '## Goals\n\nSay what shall be better for whom.\n\n## Risks\n\nSay what may go wrong and how likely it is.\n';
const WRITTEN = '## Goals\n\nFewer calls at night.\n\n## Risks\n\nNone that we know of.\n';

/** A dialect: the head of a template, the same head filled in, and one with an unknown status. */
const DIALECTS: readonly (readonly [name: string, template: string, filled: string, authors?: string])[] = [
  [
    'YAML',
    '---\nstatus: Draft | Final\nauthors: [Name]\n---\n\n# [Title]\n',
    '---\nstatus: Final\nauthors: Ida\n---\n\n# Cache\n',
  ],
  [
    'YAML with a list and comments',
    '---\n# The state of things\nstatus: Draft # Draft | Final\nauthors: # all of you\n  - "[Name]"\n  - "[Name]"\n---\n\n# [Title]\n',
    '---\nstatus: Final\nauthors:\n  - Ida\n  - Bo\n---\n\n# Cache\n',
    '- Ida\n  - Bo',
  ],
  [
    'YAML with the values in a comment above',
    '---\n# Draft | Final\nstatus: Draft\nauthors: >\n  [Name]\n---\n\n# [Title]\n',
    '---\nstatus: Final\nauthors: >\n  Ida\n  and Bo\n---\n\n# Cache\n',
    '>\n  Ida\n  and Bo',
  ],
  [
    'bullets',
    '# [Title]\n\n- **Status**: Draft | Final\n- **Authors**: [Name]\n',
    '# Cache\n\n- **Status**: Final\n- **Authors**: Ida\n',
  ],
  [
    'stars',
    '# [Title]\n\n* Status: Draft | Final\n* Authors: [Name]\n',
    '# Cache\n\n* Status: Final\n* Authors: Ida\n',
  ],
  [
    'pluses',
    '# [Title]\n\n+ __Status:__ Draft | Final\n+ __Authors:__ [Name]\n',
    '# Cache\n\n+ __Status:__ Final\n+ __Authors:__ Ida\n',
  ],
  [
    'bullets in italics',
    '# [Title]\n\n- *Status*: Draft | Final\n- _Authors_: [Name]\n',
    '# Cache\n\n- *Status*: Final\n- _Authors_: Ida\n',
  ],
  [
    'bullets with a dash',
    '# [Title]\n\n- **Status** – Draft | Final\n- **Authors** – [Name]\n',
    '# Cache\n\n- **Status** – Final\n- **Authors** – Ida\n',
  ],
  [
    'bullets with a list inside',
    '# [Title]\n\n- Status: Draft | Final\n- Authors:\n  - [Name]\n  - [Name]\n',
    '# Cache\n\n- Status: Final\n- Authors:\n  - Ida: leads\n  - Bo\n',
    '- Ida: leads\n  - Bo',
  ],
  [
    'bold lines',
    '# [Title]\n\n**Status:** Draft | Final  \n**Authors:** [Name]\n',
    '# Cache\n\n**Status:** Final  \n**Authors:** Ida\n',
  ],
  [
    'bold lines with HTML breaks',
    '# [Title]\n\n**Status:** Draft | Final<br>\n**Authors:** [Name]<br/>\n',
    '# Cache\n\n**Status:** Final<br>\n**Authors:** Ida<br/>\n',
  ],
  [
    'one bold line with bars',
    '# [Title]\n\n**Status:** Draft/Final | **Authors:** [Name]\n',
    '# Cache\n\n**Status:** Final | **Authors:** Ida\n',
  ],
  [
    'one bold line with dots',
    '# [Title]\n\n**Status**: Draft/Final · **Authors**: [Name]\n',
    '# Cache\n\n**Status**: Final · **Authors**: Ida\n',
  ],
  ['plain lines', '# [Title]\n\nStatus: Draft | Final\nAuthors: [Name]\n', '# Cache\n\nStatus: Final\nAuthors: Ida\n'],
  [
    'plain paragraphs',
    '# [Title]\n\nStatus: Draft | Final\n\nAuthors: [Name]\n',
    '# Cache\n\nStatus: Final\n\nAuthors: Ida\n',
  ],
  [
    'one plain line',
    '# [Title]\n\nStatus: Draft/Final | Authors: [Name]\n',
    '# Cache\n\nStatus: Final | Authors: Ida\n',
  ],
  [
    'lines before the title',
    'Status: Draft | Final\nAuthors: [Name]\n\n# [Title]\n',
    'Status: Final\nAuthors: Ida\n\n# Cache\n',
  ],
  [
    'a quote',
    '# [Title]\n\n> **Status:** Draft | Final\n> **Authors:** [Name]\n',
    '# Cache\n\n> **Status:** Final\n> **Authors:** Ida\n',
  ],
  [
    'lines right behind a note that is a quote',
    '# [Title]\n\n**Status:** Draft | Final\n**Authors:** [Name]\n',
    '# Cache\n\n> **2026-05-07:** the times below\n> are those of then.\n> See there.\n**Status:** Final\n**Authors:** Ida\n',
  ],
  [
    'a code block',
    '# [Title]\n\n```\nStatus: Draft | Final\nAuthors: <Name>\n```\n',
    '# Cache\n\n```\nStatus: Final\nAuthors: Ida\n```\n',
  ],
  [
    'preformatted text',
    '<pre>\n    Status: Draft | Final\n    Authors: <Name>\n</pre>\n\n# [Title]\n',
    '<pre>\n    Status: Final\n    Authors: Ida\n             Bo\n</pre>\n\n# Cache\n',
  ],
  [
    'preformatted text on the lines of its tags',
    '# [Title]\n\n<pre><code>Status: Draft | Final\nAuthors: [Name]</code></pre>\n',
    '# Cache\n\n<pre><code>Status: Final\nAuthors: Ida</code></pre>\n',
  ],
  [
    'a table of HTML',
    '# [Title]\n\n<table>\n<tr><th>Status</th><td>Draft / Final</td></tr>\n<tr>\n<th><b>Authors:</b></th>\n<td>[Name]</td>\n</tr>\n</table>\n',
    '# Cache\n\n<table>\n<tr><th>Status</th><td><code>Final</code></td></tr>\n<tr>\n<th><b>Authors:</b></th>\n<td>Ida</td>\n</tr>\n</table>\n',
  ],
  [
    'terms of HTML with descriptions',
    '# [Title]\n\n<dl>\n<dt>Status\n<dd>Draft / Final\n<dt>Authors</dt>\n<dd>[Name]</dd>\n</dl>\n',
    '# Cache\n\n<dl>\n<dt>Status\n<dd>Final\n<dt>Authors</dt>\n<dd>Ida</dd>\n</dl>\n',
  ],
  [
    'terms with descriptions',
    '# [Title]\n\nStatus\n: Draft | Final\n\nAuthors\n:   [Name]\n',
    '# Cache\n\nStatus\n: Final\n\nAuthors\n:   Ida\n',
  ],
  [
    'lines with a rule right below',
    '# [Title]\n\n**Status:** Draft | Final\n**Authors:** [Name]\n---\n',
    '# Cache\n\n**Status:** Final\n**Authors:** Ida\n---\n',
  ],
  [
    'a table',
    '# [Title]\n\n| Field | Value |\n|---|---|\n| Status | Draft / Final |\n| **Authors** | [Name] |\n',
    '# Cache\n\n| Field | Value |\n|---|---|\n| Status | Final |\n| **Authors** | Ida |\n',
  ],
  [
    'a table with a blank header row',
    '# [Title]\n\n| | |\n|---|---|\n| **Status** | Draft / Final |\n| **Authors** | [Name] |\n',
    '# Cache\n\n| | |\n|---|---|\n| **Status** | Final |\n| **Authors** | Ida |\n',
  ],
  [
    'a table with data in the header row',
    '# [Title]\n\n| Status | Draft \\| Final |\n|:--|:-:|\n| Authors: | [Name] |\n',
    '# Cache\n\n| Status | Final |\n|:--|:-:|\n| Authors: | Ida |\n',
  ],
  [
    'a table whose bars nobody escaped',
    '# [Title]\n\n| Field | Value |\n|---|---|\n| Status | Draft | Final |\n| Authors | [Name] |\n',
    '# Cache\n\n| Field | Value |\n|---|---|\n| Status | Final |\n| Authors | Ida |\n',
  ],
  [
    'a table without outer bars',
    '# [Title]\n\nField | Value\n--- | ---\nStatus | Draft/Final\nAuthors | [Name]\n',
    '# Cache\n\nField | Value\n--- | ---\nStatus | Final\nAuthors | Ida\n',
  ],
  [
    'a table with notes',
    '# [Title]\n\n| Field | Value | Notes |\n|---|---|---|\n| Status | Draft | One of: Draft / Final |\n| Authors | [Name] | |\n',
    '# Cache\n\n| Field | Value | Notes |\n|---|---|---|\n| Status | Final | |\n| Authors | Ida | |\n',
  ],
  [
    'a table of one record',
    '# [Title]\n\n| Status | Authors | Date |\n|---|---|---|\n| Draft/Final | [Name] | YYYY-MM-DD |\n',
    '# Cache\n\n| Status | Authors | Date |\n|---|---|---|\n| Final | Ida | 2026-01-02 |\n',
  ],
  [
    'a table of two pairs a row',
    '# [Title]\n\n| | | | |\n|---|---|---|---|\n| **Status** | Draft/Final | **Authors** | [Name] |\n',
    '# Cache\n\n| | | | |\n|---|---|---|---|\n| **Status** | Final | **Authors** | Ida |\n',
  ],
  [
    'lists below labels',
    '# [Title]\n\n**Status:** Draft | Final\n\n**Authors**\n\n- [Name]\n- [Name]\n',
    '# Cache\n\n**Status:** Final\n\n**Authors**\n\n- Ida\n- Bo\n',
    '- Ida\n- Bo',
  ],
  [
    'lists right below labels',
    '# [Title]\n\nStatus: Draft | Final\nAuthors:\n- [Name]\n- [Name]\n',
    '# Cache\n\nStatus: Final\nAuthors:\n- Ida\n- Bo\n',
    '- Ida\n- Bo',
  ],
  [
    'lines below labels',
    '# [Title]\n\n**Status**\n\nDraft | Final\n\n**Authors**\n[Name]\n',
    '# Cache\n\n**Status**\n\nFinal\n\n**Authors**\nIda\n',
  ],
  [
    'a section of its own',
    '# [Title]\n\n## Metadata\n\n- Status: Draft | Final\n- Authors: [Name]\n',
    '# Cache\n\n## Metadata\n\n- Status: Final\n- Authors: Ida\n',
  ],
  [
    'a section that repeats the key',
    '# [Title]\n\n## Status\n\nStatus: Draft | Final\n\nAuthors: [Name]\n',
    '# Cache\n\n## Status\n\nStatus: Final\n\nAuthors: Ida\n',
  ],
  [
    'sections',
    '# [Title]\n\n## Status\n\nDraft | Final\n\n## Authors\n\n[Name]\n',
    '# Cache\n\n## Status\n\nFinal\n\n## Authors\n\nIda\n',
  ],
  [
    'sections at another level, with a list',
    '# [Title]\n\n### 1. Status\n\nDraft | Final\n\n### 2. Authors\n\n- [Name]\n',
    '# Cache\n\n### 1. Status\n\nFinal\n\n### 2. Authors\n\n- Ida\n- Bo\n',
    '- Ida\n- Bo',
  ],
];

describe.each(DIALECTS)('metadata as %s', (_, head, filled, authors = 'Ida') => {
  const template = readTemplate({ id: 'team', name: 'Team', text: `${head}\n${BODY}` });
  const text = `${filled}\n${WRITTEN}`;
  const briefly = (changed: string) => problemsOf(changed, template).map(({ rule, subject }) => `${rule}: ${subject}`);

  test('is read', () => {
    const fields = new Map(template.fields.map((field) => [field.name, field]));
    expect([...fields.keys()].filter((name) => name !== 'date')).toEqual(['status', 'author']);
    expect(fields.get('status')?.allowed?.values.slice(0, 2)).toEqual(['Draft', 'Final']);
    expect(fields.get('status')?.values?.certainty).not.toBe('uncertain');
    for (const { field, requirement, values } of template.fields) {
      const { text: source } = template.document;
      expect(source.slice(field.valueRange.start, field.valueRange.end)).toBe(field.value);
      expect(source.slice(field.keyRange.start, field.keyRange.end)).toContain(field.key);
      expect(source.slice(field.range.start, field.range.end)).toContain(field.key);
      for (const reason of values ? [requirement, values] : [requirement])
        expect(source.slice(reason.range.start, reason.range.end)).not.toBe('');
    }
  });

  test('is found in a document', () => {
    const { fieldPairs } = follow(text, template);
    const values = Object.fromEntries(fieldPairs.map(({ wanted, found }) => [wanted.name, found.value]));
    expect(values).toMatchObject({ status: 'Final', author: authors });
    for (const { found } of fieldPairs)
      expect(parseDocument(text).text.slice(found.valueRange.start, found.valueRange.end)).toBe(found.value);
    expect(briefly(text)).toEqual([]);
  });

  test('with a value that is not allowed', () => {
    const found = problemsOf(text.replace('Final', 'Fynal'), template);
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['field-value-unknown', expect.stringContaining('did you mean `Final`?')],
    ]);
    expect(found[0]?.range.start).toBe(text.indexOf('Final'));
  });

  test('with the placeholder left over', () => {
    const [field] = template.fields.filter(({ name }) => name === 'author');
    const subject = follow(text, template).fieldPairs.find(({ wanted }) => wanted === field)?.found.key;
    expect(briefly(text.replace(authors, () => field?.field.value ?? ''))).toEqual([
      `placeholder-leftover: ${subject}`,
    ]);
  });

  test('read from a faithful copy', () => {
    const rules = problemsOf(template.document.text, template).map(({ rule }) => rule);
    expect(rules.filter((rule) => !/^(?:placeholder-leftover|section-unfilled)$/.test(rule))).toEqual([]);
  });
});

describe('the end of the metadata', () => {
  const text =
    '<pre>\n  number: 4\n  status: Draft | Final\n  authors: <Name>\n</pre>\n\n> **Note:** Remove the advice.\n\n# [Title]\n\n## Goals\n\nSay why.\n';
  const template = readTemplate({ id: 'team', name: 'Team', text });

  test('is where prose begins: a line with a colon is prose too', () => {
    const filled =
      '<pre>\n  number: 4\n  status: Final\n  authors: Ida\n</pre>\n\nTrains were late.\n\nSo we do this: wait.\n\nDate: 2026-01-02\n';
    expect(follow(filled, template).fields.map(({ key }) => key)).toEqual(['number', 'status', 'authors', 'Date']);
  });

  test('a note in bold is none of its fields', () => {
    expect(template.fields.map(({ name }) => name)).toEqual(['number', 'status', 'author']);
  });
});

test('where the metadata has a title, a heading that repeats it is no more than a hint', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '---\ntitle: Your title\nstatus: Draft | Final\n---\n\n# Your title\n\n## Goals\n\nSay why.\n',
  });
  const rules = (title: string) =>
    problemsOf(`---\ntitle: ${title}\nstatus: Draft\n---\n\n## Goals\n\nFewer.\n`, template).map(
      ({ rule, severity }) => `${severity} ${rule}`,
    );
  expect(rules('Tickets')).toEqual(['hint title-missing']);
  expect(rules('')).toEqual(['information field-empty', 'warning title-missing']);
});

test('statuses between commas are the values allowed in whatever language', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Titel]\n\n- Status: Entwurf, Angenommen, Abgelehnt\n\n## Ziele\n\nWarum?\n',
  });
  const rules = (status: string) =>
    problemsOf(`# Fahrkarten\n\n- Status: ${status}\n\n## Ziele\n\nSo.\n`, template).map(({ rule }) => rule);
  expect(rules('Angenommen')).toEqual([]);
  expect(rules('Angenomen')).toEqual(['field-value-unknown']);
});
