import { expect, test } from 'vitest';
import { inProse } from '../../../server/src/core/document/inProse.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const SOURCE = [
  '---',
  'see: RFC-1',
  '---',
  '',
  'See RFC-2 and `RFC-3`, and ``RFC-4``.',
  '',
  '# About RFC-5 and `RFC-6`',
  '',
  '```',
  'RFC-7',
  '```',
  '',
  '- RFC-8 `RFC-9`',
  '',
  '<!-- RFC-10 -->',
  '',
  '<div>RFC-11</div>',
  '',
  '    RFC-12',
  '',
  '> RFC-13',
].join('\n');
const mentions = (text: string) =>
  [...text.matchAll(/RFC-(\d+)/g)].map(({ 0: whole, 1: number, index }) => ({
    number: Number(number),
    start: index,
    end: index + whole.length,
  }));

test.each([
  ['as it is', SOURCE],
  ['with Windows line endings', SOURCE.replaceAll('\n', '\r\n')],
])('what is mentioned in prose is mentioned in no code and no comment, %s', (_, text) => {
  const found = inProse(parseDocument(text), mentions(text));
  expect(found.map(({ number }) => number)).toEqual([1, 2, 5, 8, 11, 13]);
});

test('where nothing is mentioned nothing is found', () => expect(inProse(parseDocument(SOURCE), [])).toEqual([]));
