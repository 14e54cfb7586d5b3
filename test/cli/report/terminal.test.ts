import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../server/src/cli/report/excerpt.ts';
import { terminalOn } from '../../../server/src/cli/terminal.ts';
import { LineIndex } from '../../../server/src/core/index.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals, proposalsOn } from '../proposals.ts';

const made = new GitRepository()
  .write('.proposals.yaml', 'practice: false\n')
  .write('rfcs/template.md', '# [Title]\n\n- Created: YYYY-MM-DD\n- Status: Draft | Accepted\n\n## Why\n\nSay why.\n')
  .write('rfcs/0001-ants.md', '# Ants\n\n- Created: 2026-02-30\n- Status: Acepted\n\n## Why\n\nThey work.\n');
const terminal = { hasColors: false, width: 80 };

test('below each problem stands the line that it is about, with a mark', async () => {
  const { out } = await proposalsOn({ terminal }, 'check', made.root);
  const text = out.replaceAll(made.root, 'ROOT').split('\n');
  expect(text.slice(0, 4)).toEqual([
    expect.stringMatching(/^ROOT\/rfcs\/0001-ants\.md:3:12 error field-date-invalid `Created`: not a date/),
    '   3 | - Created: 2026-02-30',
    '     |            ^^^^^^^^^^',
    '',
  ]);
  expect(text.at(-2)).toBe('Checked 2 files, 1 proposal: 1 error, 1 warning, 0 information.');
});

test('in colours it says the same', async () => {
  const plain = await proposalsOn({ terminal }, 'check', made.root);
  const { out } = await proposalsOn({ terminal: { ...terminal, hasColors: true } }, 'check', made.root);
  expect(out).toContain('\u001b[31merror\u001b[39m');
  expect(stripVTControlCharacters(out)).toBe(plain.out);
});

test('in a pipe, and in another format, there is nothing of it', async () => {
  const { out } = await proposals('check', made.root);
  expect(out).not.toMatch(/[\^|]/);
  expect(stripVTControlCharacters(out)).toBe(out);
  const json = await proposals('check', '--format', 'json', made.root);
  expect(await proposalsOn({ terminal }, 'check', '--format', 'json', made.root)).toEqual(json);
});

test('what a terminal would obey is not sent to it', async () => {
  const other = new GitRepository()
    .write('rfcs/template.md', '# [Title]\n\n- Status: Draft | Accepted\n\n## Why\n\nSay why.\n')
    .write('rfcs/0001-ants.md', '# Ants\n\n- Status: \u001b[2J\u202Eevil\n\n## Why\n\nThey work.\n');
  const { out } = await proposalsOn({ terminal }, 'check', other.root);
  expect(out).toContain('   3 | - Status: \uFFFD[2J\uFFFDevil\n');
  expect(out).not.toMatch(/\u202E/);
  expect(stripVTControlCharacters(out)).toBe(out);
});

describe('who gets it', () => {
  const tty = { isTTY: true, columns: 100 };
  test.each([
    ['a terminal', tty, {}, { hasColors: true, width: 100 }],
    ['one that does not say how wide it is', { isTTY: true }, {}, { hasColors: true, width: 80 }],
    ['one without any room', { isTTY: true, columns: 3 }, {}, { hasColors: true, width: 40 }],
    ['a terminal with NO_COLOR', tty, { NO_COLOR: '1' }, { hasColors: false, width: 100 }],
    ['a terminal with an empty NO_COLOR', tty, { NO_COLOR: '' }, { hasColors: true, width: 100 }],
    ['a terminal with FORCE_COLOR=0', tty, { FORCE_COLOR: '0' }, { hasColors: false, width: 100 }],
    ['a dumb one', tty, { TERM: 'dumb' }, undefined],
    ['a pipe', { isTTY: false }, {}, undefined],
    ['a pipe with FORCE_COLOR', { isTTY: false }, { FORCE_COLOR: '1' }, { hasColors: true, width: 80 }],
    ['a pipe with an empty FORCE_COLOR', { isTTY: false }, { FORCE_COLOR: '' }, { hasColors: true, width: 80 }],
  ])('%s', (_, stream, environment, expected) => {
    expect(terminalOn(stream as NodeJS.WriteStream, environment)).toEqual(expected);
  });
});

describe('the line', () => {
  const excerpt = (text: string, what: string, width = 60) => {
    const start = text.indexOf(what);
    const { text: shown, ...place } = excerptOf(text, LineIndex.of(text), { start, end: start + what.length }, width);
    expect(stringWidth(shown)).toBeLessThanOrEqual(width);
    return { ...place, text: shown };
  };

  test('is the one on which it starts', () => {
    expect(excerpt('a\r\nbb cc\r\nd', 'cc\r\nd')).toEqual({ line: 2, text: 'bb cc', from: 3, width: 2 });
  });

  test('has its tabs as spaces', () => {
    expect(excerpt('\tab\tc', 'c')).toEqual({ line: 1, text: '    ab  c', from: 8, width: 1 });
  });

  test('counts wide characters, joined ones and accents as they are seen', () => {
    expect(excerpt('提案 x', 'x')).toMatchObject({ from: 5, width: 1 });
    expect(excerpt('提案 x', '案')).toMatchObject({ from: 2, width: 2 });
    expect(excerpt('👩‍👩‍👧 e\u0301 x', 'x')).toMatchObject({ from: 5, width: 1 });
  });

  test('has a mark also where nothing has any width', () => {
    expect(excerptOf('ab', LineIndex.of('ab'), { start: 2, end: 2 }, 60)).toMatchObject({ from: 2, width: 1 });
    expect(excerptOf('', LineIndex.of(''), { start: 0, end: 0 }, 60)).toMatchObject({ text: '', from: 0, width: 1 });
  });

  test('is cut round the place', () => {
    const long = `${'word '.repeat(1_000_000)}HERE${' more'.repeat(1_000_000)}`;
    const { text, from, width } = excerpt(long, 'HERE');
    expect(text).toMatch(/^….*….?$/);
    expect(text.slice(from, from + width)).toBe('HERE');
    expect(from).toBeGreaterThan(15);
  });

  test('is cut behind what is longer than it', () => {
    const { text, from, width } = excerpt(`before ${'x'.repeat(200)}`, 'x'.repeat(200));
    expect(text.startsWith('before x')).toBe(true);
    expect(text.endsWith('x…')).toBe(true);
    expect(from + width).toBe(text.length - 1);
  });
});
