import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

const matter = (...lines: string[]) => {
  const text = `---\n${lines.join('\n')}\n---\n\n# A\n`;
  const { frontMatter } = parseDocument(text);
  return { text, fields: frontMatter?.fields ?? [], errors: frontMatter?.errors ?? [] };
};
const read = (...lines: string[]) => matter(...lines).fields.map(({ key, value }) => [key, value]);

describe('front matter that is no valid YAML', () => {
  const BROKEN = 'x: [';

  test.each([
    ['a plain value', ['a: x y'], 'x y'],
    ['a value in quotes', ['a: "x y"'], 'x y'],
    ['a value in single quotes', ["a: 'x y'"], 'x y'],
    ['a quote that nobody closed', ['a: "x y'], '"x y'],
    ['a value with a comment behind it', ['a: x y # why'], 'x y'],
    ['a value with a mark in it', ['a: x#y'], 'x#y'],
    ['a key in quotes', ['"a": x y'], 'x y'],
    ['no value', ['a:'], ''],
    ['a value below it', ['a:', '  x y'], 'x y'],
    ['a list below it', ['a:', '- x', '- y'], '- x\n- y'],
    ['a text over lines', ['a: |', '  x', '  y'], 'x\n  y'],
    ['a folded text', ['a: >-', '  x', '  y'], 'x\n  y'],
    ['a value that goes on in no line below', ['a: x', '  y'], 'x'],
    ['a comment of HTML in its place', ['a: <!-- x', 'c: d -->'], ''],
  ])('still has its fields: %s', (_, lines, value) => {
    const { text, fields, errors } = matter(...lines, 'b: 2', BROKEN);
    expect(errors).toHaveLength(1);
    expect(fields.map(({ key }) => key)).toEqual(['a', 'b', 'x']);
    expect(fields[0]?.value).toBe(value);
    expect(text.slice(fields[0]?.keyRange.start, fields[0]?.keyRange.end)).toBe('a');
  });

  test('has no field where a line is none', () => {
    expect(read('a: 1', 'words', '# c: 3', '  d: 4', '- e: 5', 'f:6', BROKEN).map(([key]) => key)).toEqual(['a', 'x']);
  });

  test('has keys of a few words', () => {
    expect(read('Last updated on: May', 'one two three four five six seven: 1', BROKEN).map(([key]) => key)).toEqual([
      'Last updated on',
      'x',
    ]);
  });

  test('is marked within the line that is wrong', () => {
    const { text, errors } = matter('a: 1', 'b: c: d', 'e: 2');
    expect(errors).toHaveLength(1);
    const line = text.slice(0, errors[0]?.range.start).split('\n').length;
    expect(line).toBe(3);
  });
});
