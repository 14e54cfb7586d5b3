import { describe, expect, test } from 'vitest';
import { isInCodeOrComment } from '../../../server/src/core/document/opaque.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

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
    ['indented code', 'a\n\n    b^c'],
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
    ['in a tag beside a code span', 'a <b^> `c` d'],
    ['before a comment in a line', 'a ^<!-- b --> c'],
    ['behind a comment in a line', 'a <!-- b -->^ c'],
    ['in words', 'a^b'],
    ['in a rule', 'a\n\n* * ^*\n\nb'],
  ])('%s is not', (_, marked) => expect(isHidden(marked)).toBe(false));
});
