import { describe, expect, test } from 'vitest';
import { withoutCodeSpans } from '../../../server/src/core/document/codeSpans.ts';
import { labelsIn } from '../../../server/src/core/document/definition.ts';
import { inProse } from '../../../server/src/core/document/inProse.ts';
import { isInCodeOrComment } from '../../../server/src/core/document/opaque.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

describe('a text without its code spans', () => {
  test.each([
    ['a `b` c', 'a     c'],
    ['`a` b `c`', '    b    '],
    ['a ``b ` c`` d', 'a           d'],
    ['a ` b', 'a ` b'],
    ['a `` b ` c', 'a `` b ` c'],
    ['a `b\nc` d', 'a       d'],
    ['a `b\n\nc` d', 'a `b\n\nc` d'],
    ['a `b\r\n \r\nc d `e`', 'a `b\r\n \r\nc d    '],
    ['a `b`` c` d', 'a         d'],
    ['a ``b` `c``', 'a          '],
    ['plain', 'plain'],
  ])('%j is %j', (text, expected) => expect(withoutCodeSpans(text)).toBe(expected));
});

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

describe('a place', () => {
  const isHidden = (marked: string) => {
    const at = marked.indexOf('^');
    const source = marked.replace('^', '');
    const { text, preamble, sections } = parseDocument(source);
    const blocks = [...preamble, ...sections.flatMap(({ heading, blocks: own }) => [heading, ...own])];
    const block = blocks.find(({ start, end }) => start <= at && at <= end);
    return block && isInCodeOrComment(text, block, at);
  };

  test.each([
    ['a code span', 'a `b^c` d'],
    ['a code span in a heading', '# a `b^c`'],
    ['a code span in a list', '- a\n- b `c^`'],
    ['a fence', '```\na^b\n```'],
    ['a fence in a list', '- a\n\n  ```\n  b^\n  ```'],
    ['the end of a fence in a list', '- ~~~\n  b\n  ~~~^'],
    ['the start of a fence in a quote', '> a\n>\n> ^~~~\n> b\n> ~~~'],
    ['indented code in a list', '- a\n\n      b^c'],
    ['a comment in a line', 'a <!-- b^ --> c'],
    ['a comment of its own', '<!-- a^ -->'],
    ['HTML', '<div>a^</div>'],
  ])('in %s is in code or in a comment', (_, marked) => expect(isHidden(marked)).toBe(true));

  test.each([
    ['before a code span', 'a ^`b` c'],
    ['behind a code span', 'a `b`^ c'],
    ['beside a code span', 'a^ `b` c'],
    ['in a tag of a line', 'a <b^> c'],
    ['before a comment in a line', 'a ^<!-- b --> c'],
    ['behind a comment in a line', 'a <!-- b -->^ c'],
    ['in words', 'a^b'],
    ['in a rule', 'a\n\n* * ^*\n\nb'],
  ])('%s is not', (_, marked) => expect(isHidden(marked)).toBe(false));
});

describe('the labels of link reference definitions', () => {
  test.each([
    ['on lines of their own', '[One]: https://a.org\n[two]: <b c>\n', ['one', 'two']],
    ['with titles', '[a]: /u "t"\n[b]: /u \'t\'\n[c]: /u (t)\n', ['a', 'b', 'c']],
    ['in lists and quotes', '- [a]: /u\n> [b]: /u\n', ['a', 'b']],
    ['with Windows line endings', '[a]: /u\r\n[b]: /u\r\n', ['a', 'b']],
    ['in the last line', 'x\n[a]: /u', ['a']],
    ['with white space in them', '[ a b ]: /u', ['a b']],
    ['below words', 'Words [x]: not one\n[a]: /u\nmore', ['a']],
    ['that stand twice', '[a]: /u\n[a]: /v', ['a', 'a']],
  ])('are found %s', (_, text, labels) => expect(labelsIn(text)).toEqual(labels));

  test.each([
    ['two placeholders', '[Step one]: [What to do]'],
    ['words behind the address', '[a]: /u and more'],
    ['no address', '[a]:\n'],
    ['words before it', 'see [a]: /u'],
    ['an empty label', '[]: /u'],
    ['no brackets at all', 'a: b'],
    ['a line of more than 240 characters before the colon', `[${'a'.repeat(260)}]: /u`],
  ])('are none in %s', (_, text) => expect(labelsIn(text)).toEqual([]));
});
