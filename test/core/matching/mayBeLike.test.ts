import { expect, test } from 'vitest';
import { parseDocument, unreadTemplate } from '../../../server/src/core/index.ts';
import { likenessOf, mayBeLike } from '../../../server/src/core/matching/matchTemplate.ts';
import { builtin, filled, textOf } from '../../support/builtin.ts';

const unread = builtin.map(({ id }) => unreadTemplate({ id, name: id, text: textOf(`server/templates/${id}.md`) }));
const byId = (id: string) => unread.find((template) => template.id === id) as (typeof unread)[number];

test('a template that is read when somebody asks means the same as one that is read at once', () => {
  for (const [i, { sections, fields, phrases, placeholders, title, body }] of builtin.entries())
    expect(unread[i]).toMatchObject({ body, placeholders, title, phrases, sections, fields });
});

test('a document with nothing of them is like none', () => {
  const document = parseDocument('# Notes\n\n## Installation\n\nText.\n\n## Summary\n\nText.\n');
  expect(unread.filter((template) => mayBeLike(document, template))).toEqual([]);
});

test.each([
  '# RFC: Cache\n\n- **Status**: Draft\n- **Created**: 2026-01-02\n',
  '# RFC 12: Cache\n\n## Plans\n',
  '# Cache\n\n## Motivation\n\n## 2. Detailed Design (optional)\n\n## Summary\n\n## Alternatives Considered\n\n## Testing Strategy\n',
])('what may follow the template for RFCs: %j', (text) => {
  expect(mayBeLike(parseDocument(text), byId('rfc'))).toBe(true);
});

/** Documents with any part of a filled one left out, or of another title. */
const documents = filled.flatMap(({ text }) => {
  const parts = text.split(/^(?=#{1,6} )/m);
  const without = parts.map((_, i) => parts.filter((_, at) => at !== i).join(''));
  const only = parts.map((part, i) => parts.slice(0, 1).join('') + part + (parts[i + 1] ?? ''));
  return [text, ...without, ...only, text.replace(/^# .*/m, '# Cache'), text.replace(/^# [^:]*/m, '# RFC 7')];
});

test('what is like a template may be like it', () => {
  for (const text of documents) {
    const document = parseDocument(text);
    for (const template of unread) {
      const { isEnough, share } = likenessOf(document, template);
      if (isEnough || share >= 1) expect(mayBeLike(document, template), text).toBe(true);
    }
  }
});
