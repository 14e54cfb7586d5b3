import { expect, test } from 'vitest';
import { inlineText } from '../../../server/src/core/catalog/inlineText.ts';
import { parseMarkdown } from '../../../server/src/core/document/markdown.ts';

test.each([
  ['Add a cache', 'Add a cache'],
  ['Use `a|b` for *all*', 'Use `a\\|b` for *all*'],
  ['a | b', 'a \\| b'],
  ['a \\| b \\_ c', 'a \\| b \\_ c'],
  ['See [the spec](https://x.org/a_(b)) and [it][1]', 'See the spec and it'],
  ['![logo](a.png) Cache', 'logo Cache'],
  ['Array[T] <script>', 'Array\\[T\\] \\<script>'],
  ['a ` b', 'a \\` b'],
  ['ends in \\', 'ends in \\\\'],
  ['two\r\nlines\u202e <!-- note --> {#id}', 'two lines\uFFFD'],
  ['`<b>` stays code', '`<b>` stays code'],
])('%j: %j', (markdown, text) => {
  expect(inlineText(markdown)).toBe(text);
});

test.each(['](x)', '<img src=x onerror=y>', '\\](x', '`](x)', '[a](b', '``` x ``', '\\\\](javascript:x)'])(
  'is one link, whatever it says: %j',
  (title) => {
    const [paragraph] = parseMarkdown(`[${inlineText(title)}](target.md)`)?.children ?? [];
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'link', url: 'target.md' }] });
    expect(JSON.stringify(paragraph)).not.toContain('"html"');
  },
);
