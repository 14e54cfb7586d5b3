import { expect, it } from 'vitest';
import { withoutFences } from '../../../server/src/core/document/codeFences.ts';

it.each([
  ['a\n```js\nb\n```\nc', 'a\nc'],
  ['a\n   ~~~\nb\n```\n~~~~\nc', 'a\nc'],
  ['a\n````\nb\n```\nc\n````\nd', 'a\nd'],
  ['a\n```\nb\n``` js\nc', 'a\nc'],
  ['a\n    ```\nb', 'a\n    ```\nb'],
  ['a\n```\nb\n~~~\nc', 'a\n```\nb\n~~~\nc'],
  ['a\n```\nb\n```\n```\nc', 'a\n```\nc'],
  ['a `b` c', 'a `b` c'],
])('%j is %j without code', (text, without) => {
  expect(withoutFences(text)).toBe(without);
});
