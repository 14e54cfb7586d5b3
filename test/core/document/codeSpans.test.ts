import { describe, expect, test } from 'vitest';
import { withoutCodeSpans } from '../../../server/src/core/document/codeSpans.ts';

describe('a text without its code spans', () => {
  test.each([
    ['a `b` c', 'a     c'],
    ['`a` b `c`', '    b    '],
    ['a ``b ` c`` d', 'a           d'],
    ['a ` b', 'a ` b'],
    ['a `` b ` c', 'a `` b ` c'],
    ['a `b\nc` d', 'a       d'],
    ['a `b\n\nc` d', 'a `b\n\nc` d'],
    ['a `b\r\n \r\nc d `e`', 'a `b\r\n \r\nc d    '],
    ['a `b`` c` d', 'a         d'],
    ['a ``b` `c``', 'a          '],
    ['plain', 'plain'],
  ])('%j is %j', (text, expected) => expect(withoutCodeSpans(text)).toBe(expected));
});
