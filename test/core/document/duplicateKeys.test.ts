import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

const matter = (...lines: string[]) => {
  const text = `---\n${lines.join('\n')}\n---\n\n# A\n`;
  const { frontMatter } = parseDocument(text);
  return { text, fields: frontMatter?.fields ?? [], errors: frontMatter?.errors ?? [] };
};
describe('a key that stands twice', () => {
  const told = (...lines: string[]) => {
    const { text, errors } = matter(...lines);
    return errors.map(({ message, range, isReadable }) => [
      text.slice(0, range.start).split('\n').length,
      text.slice(range.start, range.end),
      /first on line (\d+)/.exec(message)?.[1],
      isReadable,
    ]);
  };

  test('is told where it stands again, with where it stood first', () => {
    expect(told('a: 1', 'b: 2', 'a: 3', 'a: 4')).toEqual([
      [4, 'a', '2', true],
      [5, 'a', '2', true],
    ]);
  });

  test('is told in maps within, and in those of lists, in the order of the text', () => {
    expect(told('m:', '  a: 1', '  a: 2', 'l:', '  - b: 1', '    b: 2', '  - b: 3', 'm: 4')).toEqual([
      [4, 'a', '3', true],
      [7, 'b', '6', true],
      [9, 'm', '2', true],
    ]);
  });

  test('is told as it is written, without what stands round it', () => {
    expect(told('a : 1', '"b" : 1', 'a : 2', '"b" : 2')).toEqual([
      [4, 'a', '2', true],
      [5, '"b"', '3', true],
    ]);
  });

  test('is none where the key is no word', () => {
    expect(told('? [a]', ': 1', '? [a]', ': 2', 'b: 3')).toEqual([]);
  });

  test('is none in two maps', () => {
    expect(told('m:', '  a: 1', 'n:', '  a: 2', 'a: 3')).toEqual([]);
  });
});
