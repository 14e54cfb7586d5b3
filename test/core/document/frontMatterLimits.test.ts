import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../server/src/core/document/frontMatter.ts';
import { commentAbove } from '../../../server/src/core/document/yamlComments.ts';

describe('front matter', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `key${i}`);
  const yaml = (body: string) => readFrontMatter(`---\n${body}---\n`, 0);
  const toml = (body: string) => readFrontMatter(`+++\n${body}+++\n`, 0);

  test('has at most two hundred fields', () => {
    const count = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
    expect(yaml(count(keys(200).map((key) => `${key}: 1`)))?.fields).toHaveLength(200);
    expect(yaml(count(keys(201).map((key) => `${key}: 1`)))?.fields).toHaveLength(200);
    expect(toml(count(keys(200).map((key) => `${key} = 1`)))?.fields).toHaveLength(200);
    expect(toml(count(keys(201).map((key) => `${key} = 1`)))?.fields).toHaveLength(200);
  });

  test('has at most as many one level deeper, or none there', () => {
    const nested = (count: number) =>
      yaml(`rfc:\n${['status', ...keys(count - 1)].map((key) => `  ${key}: 1\n`).join('')}`)?.fields.length;
    expect([nested(200), nested(201)]).toEqual([200, 1]);
  });

  test('has at most 16,384 characters', () => {
    const body = (length: number) => `status: Draft\n#${'x'.repeat(length - 16)}\n`;
    expect(yaml(body(16_384))).toMatchObject({ fields: [{ key: 'status' }], errors: [] });
    expect(yaml(body(16_385))).toMatchObject({
      fields: [],
      errors: [{ message: expect.stringContaining('16385 characters instead of at most 16384') }],
    });
    const lines = (length: number) => `status = "Draft"\n#${'x'.repeat(length - 19)}\n`;
    expect(toml(lines(16_384))?.fields).toHaveLength(1);
    expect(toml(lines(16_385))).toBeUndefined();
  });

  test('ends in the first 16,384 characters where a comment stands above it', () => {
    const head = '<!-- c -->\n---\nstatus: ';
    const ending = (at: number) => readFrontMatter(`${head}${'x'.repeat(at - head.length - 1)}\n---\n`, 0);
    expect(ending(16_384)?.fields).toHaveLength(1);
    expect(ending(16_385)).toBeUndefined();
  });

  test('has at most fifty brackets inside each other', () => {
    const deep = (count: number) => `a: ${'['.repeat(count)}${']'.repeat(count)}\n`;
    expect(yaml(deep(50))?.errors).toEqual([]);
    expect(yaml(`b: []\n\n${deep(50)}`)?.errors).toEqual([]);
    expect(yaml(deep(51))?.errors).toMatchObject([
      { message: expect.stringContaining('more than 50 brackets'), range: { start: 57, end: 58 } },
    ]);
  });

  test('is told of ten keys that stand twice, no more', () => {
    const twice = (count: number) => [...keys(count), ...keys(count)].map((key) => `${key}: 1\n`).join('');
    expect(yaml(twice(9))?.errors).toHaveLength(9);
    expect(yaml(twice(12))?.errors).toHaveLength(10);
  });

  test('has comments of six lines above its keys', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `# ${i}`);
    const above = (text: string) => commentAbove(`${text}\nkey: 1`, text.length + 1, 0);
    expect(above(['---', ...lines.slice(0, 6)].join('\n'))).toBe('0 1 2 3 4 5');
    expect(above(['---', ...lines].join('\n'))).toBe('2 3 4 5 6 7');
    expect(above('---\n<!-- Say\n who -->')).toBe('Say\n who');
    expect(above('a: 1')).toBe('');
  });
});
