import { describe, expect, test } from 'vitest';
import { labelsIn } from '../../../server/src/core/document/definition.ts';

describe('the labels of link reference definitions', () => {
  test.each([
    ['on lines of their own', '[One]: https://a.org\n[two]: <b c>\n', ['one', 'two']],
    ['with titles', '[a]: /u "t"\n[b]: /u \'t\'\n[c]: /u (t)\n', ['a', 'b', 'c']],
    ['in lists and quotes', '- [a]: /u\n> [b]: /u\n', ['a', 'b']],
    ['with Windows line endings', '[a]: /u\r\n[b]: /u\r\n', ['a', 'b']],
    ['in the last line', 'x\n[a]: /u', ['a']],
    ['with white space in them', '[ a b ]: /u', ['a b']],
    ['below words', 'Words [x]: not one\n[a]: /u\nmore', ['a']],
    ['that stand twice', '[a]: /u\n[a]: /v', ['a', 'a']],
  ])('are found %s', (_, text, labels) => expect(labelsIn(text)).toEqual(labels));

  test.each([
    ['two placeholders', '[Step one]: [What to do]'],
    ['words behind the address', '[a]: /u and more'],
    ['no address', '[a]:\n'],
    ['words before it', 'see [a]: /u'],
    ['an empty label', '[]: /u'],
    ['no brackets at all', 'a: b'],
    ['a line of more than 240 characters before the colon', `[${'a'.repeat(260)}]: /u`],
  ])('are none in %s', (_, text) => expect(labelsIn(text)).toEqual([]));
});
