import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../server/src/core/document/frontMatter.ts';
import { htmlRows } from '../../../server/src/core/document/htmlCells.ts';
import { readBlockFields } from '../../../server/src/core/document/labelFields.ts';
import { readLineField } from '../../../server/src/core/document/lineField.ts';
import { readSectionField } from '../../../server/src/core/document/sectionField.ts';
import { commentAbove } from '../../../server/src/core/document/yamlComments.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

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

describe('a field', () => {
  test('of a line has at most a thousand characters', () => {
    const line = (length: number) => {
      const text = `- Status: ${'x'.repeat(length - 10)}`;
      return readLineField(text, whole(text));
    };
    expect(line(1_000)).toHaveLength(1);
    expect(line(1_001)).toEqual([]);
  });

  const inSection = (heading: string, body: string) => {
    const { text, sections } = parseDocument(`## ${heading}\n\n${body}\n`);
    const [section] = sections;
    return section && readSectionField(text, section)?.value;
  };

  test('that is a section has a short line', () => {
    const line = 'x'.repeat(120);
    expect(inSection('Owner', line)).toBe(line);
    expect(inSection('Owner', `${line}x`)).toBe('');
    expect(inSection('Owner', 'One two three four.')).toBe('One two three four.');
    expect(inSection('Owner', 'One two three four five.')).toBe('');
    expect(inSection('Owner', 'One two three four\nand more')).toBe('One two three four');
    expect(inSection('Owner', 'One two three four five\nand more')).toBe('');
  });

  test('that is a status may tell its story', () => {
    const story = (length: number) => `Accepted. ${'x'.repeat(length - 10)}`;
    expect(inSection('Status', story(400))).toBe(story(400));
    expect(inSection('Status', story(401))).toBe('');
    expect(inSection('Status', 'Nothing of all that is: it was accepted by us on a day in May of that year.')).toBe('');
  });

  test('that is a section may be a list, of which the ticked item counts', () => {
    const list = (length: number) => `- ${'x'.repeat(length - 2)}`;
    expect(inSection('Owner', list(1_500))).toBe(list(1_500));
    expect(inSection('Owner', list(1_501))).toBe('');
    expect(inSection('Owner', '- [ ] Ada\n- [x] Brook')).toBe('Brook');
    expect(inSection('Owner', '- [x] Ada\n- [x] Brook')).toBe('- [x] Ada\n- [x] Brook');
  });

  const belowLabel = (value: string) => {
    const { text, preamble } = parseDocument(`**Authors**\n\n${value}\n`);
    const [label, below] = preamble;
    return label && readBlockFields(text, label, below).map((field) => field.value);
  };

  test('below a label is a list, or one line', () => {
    const list = (length: number) => `- ${'x'.repeat(length - 2)}`;
    expect(belowLabel(list(2_000))).toEqual([list(2_000)]);
    expect(belowLabel(list(2_001))).toEqual([]);
    expect(belowLabel('x'.repeat(120))).toEqual(['x'.repeat(120)]);
    expect(belowLabel('x'.repeat(121))).toEqual([]);
    expect(belowLabel('Ada\nBrook')).toEqual([]);
    expect(belowLabel('Status: Draft')).toEqual([]);
  });
});

test('a table of HTML has at most 20,000 characters', () => {
  const table = (length: number) => {
    const around = '<table><tr><td></td></tr></table>';
    return `<table><tr><td>${'x'.repeat(length - around.length)}</td></tr></table>`;
  };
  expect(htmlRows(table(20_000), whole(table(20_000)))).toHaveLength(1);
  expect(htmlRows(table(20_001), whole(table(20_001)))).toEqual([]);
});

test('of a heading three hundred characters are read', () => {
  const [section] = parseDocument(`# ${'x'.repeat(301)}\n`).sections;
  expect(section?.title).toBe('x'.repeat(300));
});

describe('a rule right below metadata', () => {
  const sections = (head: string) => parseDocument(`# Cache\n\n${head}\n---\n\n## Goals\n\nx\n`).sections.length;

  test('makes no heading of its last line', () => {
    expect(sections('Status: Draft\nAuthor: Ada')).toBe(2);
    expect(sections('Status: Draft')).toBe(3);
    expect(sections('Status: Draft\nSay who wrote it')).toBe(3);
    expect(sections('Status: Draft\nSquad: Search')).toBe(3);
  });

  test('is looked for in the first 4,000 characters', () => {
    const ending = (end: number) =>
      ['Status: Draft', ...Array(4).fill(`Author: ${'x'.repeat(900)}`), `Title: ${'x'.repeat(end)}`].join('\n');
    const length = `# Cache\n\n${ending(0)}\n---`.length;
    expect(sections(ending(4_000 - length))).toBe(2);
    expect(sections(ending(4_001 - length))).toBe(3);
  });
});
