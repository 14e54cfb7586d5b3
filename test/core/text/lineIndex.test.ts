import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/index.ts';

const texts = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'text ', '\t', '😀', 'é', '\u2028'), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

describe('a line index', () => {
  test.each([
    ['an empty text', '', [0]],
    ['a text without a line ending', 'abc', [0]],
    ['a final line ending, which starts one more line', 'a\n', [0, 2]],
    ['all three line endings', 'a\nb\r\nc\rd', [0, 2, 5, 7]],
    ['line endings in the other order, which are two', 'a\n\rb', [0, 2, 3]],
    ['a carriage return at the end', 'a\r', [0, 2]],
    ['separators of Unicode, which end no line', 'a\u2028b\u0085c\vd\fe', [0]],
  ])('knows the lines of %s', (_, text, starts) => {
    const lines = LineIndex.of(text);
    expect(lines.lineCount).toBe(starts.length);
    expect(starts.map((_, line) => lines.lineStart(line))).toEqual(starts);
  });

  test('counts UTF-16 code units, two for an astral character', () => {
    const lines = LineIndex.of('a\n😀é𝒳b');
    expect(lines.positionAt('a\n😀é𝒳'.length)).toEqual({ line: 1, character: 5 });
    expect(lines.offsetAt({ line: 1, character: 5 })).toBe('a\n😀é𝒳'.length);
  });

  test('counts a byte order mark as a character of the first line', () => {
    expect(LineIndex.of('\uFEFFab').positionAt(2)).toEqual({ line: 0, character: 2 });
  });

  test('takes an offset beyond the text for its end, one before it for its start', () => {
    const lines = LineIndex.of('ab\ncd');
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
  });

  test('never leaves the line or the text when a position is beyond them', () => {
    const lines = LineIndex.of('ab\ncd');
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(lines.offsetAt({ line: 1, character: 99 })).toBe(5);
    expect(lines.offsetAt({ line: 7, character: 0 })).toBe(5);
    expect(lines.lineStart(2)).toBe(5);
  });

  test('translates a range', () => {
    expect(LineIndex.of('ab\r\ncd').positionsOf({ start: 1, end: 6 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 1, character: 2 },
    });
  });

  test('translates every offset to a position and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = LineIndex.of(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.positionAt(offset);
          expect(lines.offsetAt(position)).toBe(offset);
          const before = text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0;
          const splitsEnding = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
          expect(position.line).toBe(splitsEnding ? before - 1 : before);
        }
      }),
      { numRuns: 500 },
    );
  });
});
