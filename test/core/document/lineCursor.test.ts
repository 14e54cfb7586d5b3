import { describe, expect, test } from 'vitest';
import { LineCursor } from '../../../server/src/core/document/lineCursor.ts';

/** At the start of a line in the middle of a text. */
const at = (line: string) => new LineCursor(`x\n${line}\ny`, 2, 2 + line.length);

describe('a line', () => {
  test.each([
    ['a', 0],
    ['  a', 2],
    ['\ta', 4],
    [' \ta', 4],
    ['   \ta', 4],
    ['    \ta', 8],
    ['\t a', 5],
    ['\t\ta', 8],
    ['', 0],
    ['   ', 3],
  ])('%j is indented by %i columns', (line, indent) => expect(at(line).indent).toBe(indent));

  test('knows what is left of it, up to its end', () => {
    const cursor = at('  a b');
    expect([cursor.next, cursor.rest, cursor.restAfterIndent, cursor.charAfterIndent]).toEqual([
      ' ',
      '  a b',
      'a b',
      'a',
    ]);
    cursor.skipColumns(2);
    cursor.skipCharacters(1);
    expect([cursor.next, cursor.rest, cursor.restAfterIndent, cursor.column]).toEqual([' ', ' b', 'b', 3]);
    cursor.skipColumns(1);
    cursor.skipCharacters(1);
    expect([cursor.next, cursor.rest, cursor.isBlank]).toEqual(['', '', true]);
  });

  test.each([
    ['', true],
    [' \t ', true],
    [' a', false],
    ['\u00a0', false],
  ])('%j is blank: %s', (line, isBlank) => expect(at(line).isBlank).toBe(isBlank));
});

describe('columns that are passed over', () => {
  test('are white space alone, as many as there are', () => {
    const cursor = at('  a');
    expect(cursor.skipColumns(5)).toBe(2);
    expect([cursor.column, cursor.next]).toEqual([2, 'a']);
    expect(cursor.skipColumns(1)).toBe(0);
    expect([cursor.column, cursor.next]).toEqual([2, 'a']);
  });

  test('may be part of a tab, of which the rest is indentation', () => {
    const cursor = at('\ta');
    expect(cursor.skipColumns(1)).toBe(1);
    expect([cursor.column, cursor.next, cursor.indent]).toEqual([1, '\t', 3]);
    expect(cursor.skipColumns(3)).toBe(3);
    expect([cursor.column, cursor.next, cursor.indent]).toEqual([4, 'a', 0]);
  });

  test('end a tab where the next multiple of four is', () => {
    const cursor = at('>\t\ta');
    cursor.skipCharacters(1);
    expect(cursor.indent).toBe(7);
    expect(cursor.skipColumns(3)).toBe(3);
    expect([cursor.column, cursor.rest, cursor.indent]).toEqual([4, '\ta', 4]);
    expect(cursor.skipColumns(9)).toBe(4);
    expect([cursor.column, cursor.rest]).toEqual([8, 'a']);
  });
});
