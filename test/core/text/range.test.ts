import { describe, expect, test } from 'vitest';
import { Memo } from '../../../server/src/core/text/memo.ts';
import { contains, shift, trimRange } from '../../../server/src/core/text/range.ts';

describe('ranges', () => {
  test('are shifted at both ends', () => {
    expect(shift({ start: 2, end: 5 }, 3)).toEqual({ start: 5, end: 8 });
  });

  test('contain themselves and what lies within, edges included', () => {
    expect(contains({ start: 2, end: 5 }, { start: 2, end: 5 })).toBe(true);
    expect(contains({ start: 2, end: 5 }, { start: 5, end: 5 })).toBe(true);
    expect(contains({ start: 2, end: 5 }, { start: 4, end: 6 })).toBe(false);
    expect(contains({ start: 2, end: 5 }, { start: 1, end: 3 })).toBe(false);
  });

  test.each([
    ['  ab\t\r\n', { start: 2, end: 4 }],
    ['ab', { start: 0, end: 2 }],
    [' \n\t', { start: 0, end: 0 }],
    ['', { start: 0, end: 0 }],
  ])('lose the white space at the ends of %j', (text, trimmed) => {
    expect(trimRange(text, { start: 0, end: text.length })).toEqual(trimmed);
  });

  test('are trimmed within the text round them', () => {
    expect(trimRange('ab  ab  ab', { start: 2, end: 8 })).toEqual({ start: 4, end: 6 });
  });
});

describe('a memo', () => {
  const asked = (keys: readonly string[]): string[] => {
    const memo = new Memo<string>(2);
    const computed: string[] = [];
    for (const key of keys) {
      memo.get(key, () => {
        computed.push(key);
        return key;
      });
    }
    return computed;
  };

  test('computes once', () => {
    expect(asked(['a', 'a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
  });

  test('keeps what is asked for again, and forgets what is not', () => {
    expect(asked(['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'b'])).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
