import { describe, expect, test } from 'vitest';
import { type Card, createLibrary, entryIn } from '../../../server/src/core/index.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Superseded by RFC-NNNN
- Authors: [Your name]
- Superseded by: [RFC-NNNN]

## Summary

What is it?

## Design

How does it work?
`;
const library = createLibrary({ files: [{ path: 'rfcs/template.md', text: TEMPLATE }], builtin: [] });

const HEAD = `# RFC-0012: Use queues

- Status: Superseded by [RFC-0020](0020-streams.md)
- Authors: Ada Lovelace, Grace Hopper
- Superseded by: [RFC-0020](0020-streams.md)
- Amends: RFC-0003
`;
const TEXT = `${HEAD}
## Summary

Queues.

## Design <!-- short -->

First in, first out.
`;

function cardOf(text: string, path = 'rfcs/0012-queues.md'): Card {
  const entry = entryIn(library, text, path);
  if (!entry) throw new Error('It follows the template');
  return entry;
}

const inText = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('of a proposal is kept', () => {
  const card = cardOf(TEXT);

  test('what it is called and who wrote it', () => {
    expect(card).toMatchObject({ name: 'RFC-0012', title: 'Use queues', authors: ['Ada Lovelace', 'Grace Hopper'] });
  });

  test.each([
    ['12. Use queues', 'Use queues'],
    ['RFC-0012 – Use queues', 'Use queues'],
    ['RFC-0013: Use queues', 'Use queues'],
    ['12 queues', '12 queues'],
    ['13. Use queues', '13. Use queues'],
  ])('a title without what the name says already: %s', (heading, title) => {
    expect(cardOf(TEXT.replace('RFC-0012: Use queues', heading)).title).toBe(title);
  });

  test('its status as readers see it, with what it means and where it stands', () => {
    const { value, stage, ...range } = card.status ?? { start: 0, end: 0 };
    expect([value, stage]).toEqual(['Superseded by RFC-0020', 'closed']);
    expect(inText(TEXT, [range])).toEqual(['Superseded by [RFC-0020](0020-streams.md)']);
    expect(cardOf(TEXT.replace(/- Status.*\n/, '')).status).toBeUndefined();
  });

  test('its headings with their anchors', () => {
    expect(card.headings.map(({ title, level, anchor }) => [title, level, anchor])).toEqual([
      ['RFC-0012: Use queues', 1, 'rfc0012usequeues'],
      ['Summary', 2, 'summary'],
      ['Design <!-- short -->', 2, 'design'],
    ]);
    expect(TEXT.slice(card.headings[1]?.start)).toMatch(/^## Summary/);
    expect(cardOf(`${TEXT}\n<a name="in-short"></a>\n`).anchors).toEqual(['inshort']);
  });

  test('its relations to other proposals, as they are written', () => {
    expect(card.relations.map(({ kind, key, value }) => [kind, key, value])).toEqual([
      ['replacedBy', 'Superseded by', '[RFC-0020](0020-streams.md)'],
      ['amends', 'Amends', 'RFC-0003'],
    ]);
    expect(inText(TEXT, card.relations)).toEqual(['[RFC-0020](0020-streams.md)', 'RFC-0003']);
    // What the template says is nobody's relation.
    expect(
      cardOf(TEXT.replace('Superseded by: [RFC-0020](0020-streams.md)', 'Superseded by: [RFC-NNNN]')).relations,
    ).toHaveLength(1);
  });

  test('as plain data', () => {
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

describe('links and mentions', () => {
  const linksIn = (body: string) => {
    const text = `${TEXT}\n${body}\n`;
    const links = cardOf(text).links.filter(({ start }) => start > TEXT.length);
    expect(inText(text, links)).toEqual(links.map(({ target }) => target));
    return links.map(({ target }) => target);
  };
  test.each([
    ['[a](0001-a.md) and ![b](img/b.png "B")', ['0001-a.md', 'img/b.png']],
    ['[a](<0001 a.md>), [b](b_(1).md#x)', ['0001 a.md', 'b_(1).md#x']],
    ['[`a`](#design)', ['#design']],
    ['[a]: ../0001-a.md "A"\n[b]: <b c.md>', ['../0001-a.md', 'b c.md']],
    ['> [a](a.md)\n\n- [b](b.md)\n\n| x |\n|---|\n| [c](c.md) |', ['a.md', 'b.md', 'c.md']],
    ['[a](https://site.test/a.md), [b](//site.test), [c](mailto:ada@site.test)', []],
    ['`[a](a.md)`, ``[b](b.md) ` ``', []],
    ['`` ` `` [a](a.md) `', ['a.md']],
    ['A lone ` here.\n\n[a](a.md) and another `', ['a.md']],
    ['```\n[a](a.md)\n```\n\n    [b](b.md)\n\n<!-- [c](c.md) -->', []],
    ['[Step 1]: [Description]', []],
  ])('%s', (body, targets) => expect(linksIn(body)).toEqual(targets));

  test('in a text full of unclosed marks cost no more than its length', () => {
    const marks = Array.from({ length: 3_000 }, (_, i) => '`'.repeat((i % 700) + 1)).join(' ');
    expect(linksIn(`${marks.slice(0, 200_000)}\n\n[a](a.md)`)).toEqual(['a.md']);
  });

  test('names for short are mentions wherever they stand, but in code and in targets', () => {
    const text = `${TEXT}\n### After RFC 7\n\nSee RFC-0003, adr 4 and [KEP-5](kep-5.md), not draft-1, \`RFC 8\` nor version 2.\n`;
    const mentions = cardOf(text).mentions.filter(({ start }) => start > TEXT.length);
    expect(mentions.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['RFC 7', 'RFC 3', 'ADR 4', 'KEP 5']);
    expect(inText(text, mentions)).toEqual(['RFC 7', 'RFC-0003', 'adr 4', 'KEP-5']);
  });
});
