import { expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

const ENTRY = 'Write each entry as `key: value` on its own line, and put a value with special characters in quotes.';
const COLON = 'Put a value with a colon in quotes, and indent a further entry as the others are.';
const LINE = 'Write each entry as `key: value`, and indent the further lines of a value.';

test.each([
  ['title: RFC: Cache', COLON],
  ['status: Draft\n owner: Ann', COLON],
  ['title: [a\nstatus: Draft', 'Close the bracket, or put the value in quotes.'],
  ['title: {a: b\nstatus: Draft', 'Close the bracket, or put the value in quotes.'],
  ['title: "a\nstatus: Draft', 'Close the value with ".'],
  ["title: 'a\nstatus: Draft", "Close the value with '."],
  ['author: @ann', 'Put a value that starts with @ in quotes.'],
  ['title: `x`', 'Put a value that starts with ` in quotes.'],
  ['title: %x', 'Put a value that starts with % in quotes.'],
  ['title: ,x', 'Put a value that starts with , in quotes.'],
  ['title: *', 'Put a value that starts with `*`, `&` or `!` in quotes.'],
  ['title:\n\ta: b', 'Indent with spaces, not with tabs.'],
  ['title: "\\q"', 'Double the backslash, or put the value in single quotes.'],
  ['title: "a"#b', 'Put the value in quotes, or write a space before `#` if it begins a comment.'],
  ['words\nstatus: Draft', LINE],
  ['title: "a" b', ENTRY],
  ['title: }', ENTRY],
  ['status: Draft\nwords', ENTRY],
])('%j is answered in plain words', (yaml, advice) => {
  const { frontMatter } = parseDocument(`---\n${yaml}\n---\n\n# Cache\n`);
  expect(frontMatter?.errors.map(({ message }) => message)).toEqual([`Front matter: invalid YAML. ${advice}`]);
});
