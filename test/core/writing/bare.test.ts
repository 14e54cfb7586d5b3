import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  checkProposal,
  completionsAt,
  fixAll,
  fixesFor,
  type Match,
  parseDocument,
  renderProposal,
} from '../../../server/src/core/index.ts';
import { filled, follow } from '../../support/builtin.ts';
import { OPTIONS, template } from '../features/fixes/mending.ts';
import { SHAPES } from '../features/fixes/shapes.ts';

const BARE = { withoutGuidance: true };
const TO_WRITE = ['section-empty', 'section-unfilled', 'placeholder-leftover', 'field-empty'];
const ALL = [...filled.map((one) => ({ ...one, name: one.template.id })), ...SHAPES];

/** With an example behind it, or a row of a table: what an author fills in and keeps. */
const LABELLED = /^[-*\s\w]{1,40}:|^\|/;

/** The lines of the template's advice that stand in a document. */
function adviceIn({ contents, document }: Match): string[] {
  return [...contents.values()]
    .flatMap(({ guidance }) => guidance)
    .flatMap(({ start, end }) => document.text.slice(start, end).split('\n'));
}

const mixed = template(`# Design: [Name]

<!-- Remove nothing of this. -->

- **Status**: Draft | Accepted
- **Owner**: [name]

Say in one sentence what this is about.

## Goals

List what is to be reached.

- Describe each of them in words that can be measured: in seconds, say

## Costs

<!-- toc -->

Money and time, for each year.

| Year | Cost |
|------|------|
| 2030 | [sum] |

What does not fit into the table follows below.

## Options

### Option 1: [Name]

- **Pros**: [what speaks for it]
- Effort: [days]

### Review

- [ ] Read by [name]

~~~text
An example
~~~

## Licence

All rights reserved.

## Links

Where is more to be read?
`);

test('keeps headings, fields, tables, task lists, labels and notices, and nothing of the advice but its place', () => {
  expect(renderProposal(mixed, { title: 'Cache' }, 'text', BARE)).toBe(`# Design: Cache

- **Status**: Draft
- **Owner**: [name]

## Goals



## Costs

<!-- toc -->

| Year | Cost |
|------|------|
| 2030 | [sum] |

## Options

### Option 1: [Name]

- **Pros**: [what speaks for it]
- Effort: [days]

### Review

- [ ] Read by [name]

## Licence

All rights reserved.

## Links
`);
});

test('has a tab stop where advice was all that stood in a section', () => {
  const snippet = renderProposal(mixed, { title: 'Cache' }, 'snippet', BARE);
  expect(snippet).toContain('## Goals\n\n${3}\n\n## Costs\n\n<!-- toc -->\n\n| Year');
  expect(snippet).toContain('## Options\n\n### Option 1: ${5:[Name]}\n');
  expect(snippet.endsWith('## Links\n\n${9}\n')).toBe(true);
  const numbers = [...snippet.matchAll(/(?<!\\)\$\{(\d+)/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

describe.each(ALL)('$name', ({ template, text }) => {
  test('a bare proposal has the same headings and fields, and nothing but gaps to fill', () => {
    const bare = renderProposal(template, { title: 'Cache' }, 'text', BARE);
    const full = renderProposal(template, { title: 'Cache' }, 'text');
    expect(bare.length).toBeLessThan(full.length);
    const [match, other] = [follow(bare, template), follow(full, template)];
    const titles = (of: typeof match) => of.document.sections.map(({ title, heading }) => [title, heading.level]);
    expect(titles(match)).toEqual(titles(other));
    expect(match.fields.map(({ key, value }) => [key, value])).toEqual(
      other.fields.map(({ key, value }) => [key, value]),
    );
    const rules = new Set([...checkProposal(match)].map(({ rule }) => rule));
    const known = new Set([...checkProposal(other)].map(({ rule }) => rule));
    for (const rule of rules) expect([...TO_WRITE, ...known]).toContain(rule);
    for (const line of adviceIn(match)) expect(line).toMatch(LABELLED);
    if (text.includes('\r\n')) expect(bare).not.toMatch(/(?<!\r)\n/);
  });

  test('each section is inserted without its advice, by a fix and by completion', () => {
    const options = { ...OPTIONS, ...BARE };
    const { sections } = parseDocument(text);
    for (const section of sections.slice(1)) {
      const without = text.slice(0, section.range.start) + text.slice(section.range.end);
      const match = follow(without, template);
      const problem = checkProposal(match).find(({ rule }) => rule === 'section-missing');
      if (!problem) continue;
      const [fix] = fixesFor(match, problem, options);
      const after = follow(applyEdits(without, fix?.edits ?? []), template);
      expect(checkProposal(after).map(({ rule }) => rule)).not.toContain('section-missing');
      for (const line of adviceIn(after)) expect(line).toMatch(LABELLED);
      const mended = applyEdits(without, fixAll(match, options));
      expect(fixAll(follow(mended, template), options)).toEqual([]);
    }
    const last = `${text.trimEnd()}\n\n#`;
    const lengths = (withoutGuidance: boolean) =>
      completionsAt(follow(last, template), last.length, { today: '2026-11-21', withoutGuidance })
        .map(({ text }) => text.length)
        .reduce((a, b) => a + b, 0);
    expect(lengths(true)).toBeLessThanOrEqual(lengths(false));
  });
});
