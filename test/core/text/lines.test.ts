import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/index.ts';
import { endOfLine, nextLine, startOfLine, textStart } from '../../../server/src/core/text/lines.ts';

const text = fc
  .array(fc.constantFrom('a', '\n', '\r\n', '\r', 'bc', ' '), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

test('a line starts and ends where the editor has it', () => {
  fc.assert(
    fc.property(text, fc.nat(20), (source, at) => {
      const lines = LineIndex.of(source);
      const offset = Math.min(at, source.length);
      const line = lines.lineAt(offset);
      const [start, next] = [lines.lineStart(line), lines.lineStart(line + 1)];
      expect(startOfLine(source, offset)).toBe(start);
      expect(nextLine(source, offset)).toBe(next);
      expect(endOfLine(source, offset)).toBe(start + source.slice(start, next).replace(/[\r\n]+$/, '').length);
    }),
    { numRuns: 500 },
  );
});

test('the first line starts behind a byte order mark', () => {
  expect([textStart('a'), textStart('\ufeffa'), textStart('')]).toEqual([0, 1, 0]);
  expect([0, 1, 2, 4].map((offset) => startOfLine('\ufeffab\nc', offset))).toEqual([0, 1, 1, 4]);
});
