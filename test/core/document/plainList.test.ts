import fc from 'fast-check';
import type { ListItem, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readPlainList } from '../../../server/src/core/document/plainList.ts';
import { scanBlocks } from '../../../server/src/core/document/scanBlocks.ts';
import { LineIndex } from '../../../server/src/core/text/lineIndex.ts';

const remark = unified().use(remarkParse).freeze();

/** The paragraphs in lists as `start-end`, with `*` where the item starts with it; undefined where anything else is there. */
function parsed(piece: string): string[] | undefined {
  const paragraphs: string[] = [];
  const read = (node: Nodes, item?: ListItem): boolean => {
    if (node.type === 'list') return node.children.every((each) => read(each));
    if (node.type === 'listItem') return node.children.every((child) => read(child, node));
    if (node.type !== 'paragraph' || !item) return false;
    paragraphs.push(
      `${node.position?.start.offset}-${node.position?.end.offset}${item.children[0] === node ? '*' : ''}`,
    );
    return true;
  };
  return remark.parse(piece).children.every((node) => read(node)) ? paragraphs : undefined;
}

const plain = (piece: string) =>
  readPlainList(piece)?.map(({ range: { start, end }, isFirst }) => `${start}-${end}${isFirst ? '*' : ''}`);

const odd = fc.constantFrom(
  ...[
    '# h',
    '#h',
    '> q',
    '---',
    '===',
    '--',
    '* * *',
    '```',
    '~~~',
    '<div>',
    '<!-- c -->',
    '<b>',
    '| a |',
    '|-|',
    '\\',
  ],
  ...['[a]: /u', '[a', 'b]: /u', '[a\\]]: /u', '[ ]: /u', '[^1]: x', '- x', '-', '1.', '2) y', '    a', '\t', '- [ ] '],
  ...['\u00a0', '\f', 'É', '😀', '&nbsp;', '\0', '\u2028', '123456789. a', '1234567890. a', '01. a'],
);
const line = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('', '', '  ', '   ', '    ') },
      fc.constantFrom(' ', '     ', '\t'),
    ),
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('- ', '- ', '1. ', '2. ', '') },
      fc.constantFrom('* ', '2) ', '-  ', '-     '),
    ),
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom('a', 'b c. D', '[ ] e', '[x] f', '[g](#h)', '**i**') }, odd),
    fc.constantFrom('', '', '', ' ', '  '),
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('\n', '\n', '\n\n', '\r\n') },
      fc.constantFrom('\n \n', '\r', '\n\n\n'),
    ),
  )
  .map((parts) => parts.join(''));
const lists = fc.array(line, { minLength: 2, maxLength: 8 }).map((lines) => `- ${lines.join('')}`);

test('a plain list has the paragraphs that remark-parse finds in it', () => {
  let found = 0;
  fc.assert(
    fc.property(lists, (text) => {
      for (const { kind, start, end } of scanBlocks(text, LineIndex.of(text), 0)) {
        const piece = text.slice(start, end);
        const own = kind === 'list' ? plain(piece) : undefined;
        if (own) expect(own).toEqual(parsed(piece));
        if (own && own.length > 2) found++;
      }
    }),
    { numRuns: 5_000 },
  );
  expect(found).toBeGreaterThan(20);
});

test.each([
  '- One\n- Two\n  - Three, which goes on\n    here.\n\n  Another paragraph.\n\n- [ ] Four',
  '1. One\n2. Two\n   * Three\n10. Ten\n    - Eleven',
  '- [One](#one)\r\n  - [Two](#two)\r\n- [Three](#three)',
])('what nearly all lists are is plain: %j', (piece) => {
  expect(plain(piece)).toEqual(parsed(piece));
  expect(plain(piece)).toBeDefined();
});
