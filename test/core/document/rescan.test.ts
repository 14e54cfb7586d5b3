import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type ProposalDocument, parseDocument } from '../../../server/src/core/index.ts';

const PIECES = [
  ...['\n', '\n', '\n\n', '\n\n', '\r\n', '\r', ' ', '    ', '\t', 'text', '[a]: /u', '[a]: /u\nb', '|', '😀'],
  ...['# a', '\n# b\n', '\n## c\n\n', '\n   ### d\n', '# e\r', '# f\r\n', '#', '#g', '===', '\nh\n===\n', '\ni\n---\n'],
  ...['---', '- ', '- j\n', '* k', '1. ', '- # l\n', '> ', '> # m\n', '```', '\n```\n', '~~~', '<!--', '-->', '<div>'],
  ...['\n[B]: /v\n', '\n  <!-- proposals-ignore x -->\n', '\n<!-- proposals-ignore y -->\n# n\n', '---\n', '\n---\n'],
  ...['status: draft\n', 'author: Zoe\n', '+++\n', '\uFEFF', '<!-- c -->\n'],
];
const piece = fc.constantFrom(...PIECES);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({ at: share, removed: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)), inserted: piece });

/** All that a document says, with what is made when it is asked for. */
function allOf({ text, lines, sections, scan, headings, ...rest }: ProposalDocument) {
  return {
    ...rest,
    text,
    lines: Array.from({ length: lines.lineCount + 1 }, (_, line) => lines.lineStart(line)),
    headings: headings.map(({ title, key, level }) => ({ title, key, level })),
    sections: sections.map((section) => {
      const { title, key, index, parent, heading, blocks, above, body, range } = section;
      return { title, key, index, parent, heading, blocks, above, body, range };
    }),
  };
}

test('a document parsed after any changes is what it is when parsed alone', () => {
  const property = fc.property(
    fc.array(piece, { maxLength: 40 }),
    fc.array(change, { minLength: 1, maxLength: 8 }),
    (pieces, changes) => {
      let text = pieces.join('');
      let document = parseDocument(text);
      for (const { at, removed, inserted } of changes) {
        const start = Math.floor(at * text.length);
        const end = Math.min(text.length, start + removed);
        text = applyEdits(text, [{ range: { start, end }, newText: inserted }]);
        document = parseDocument(text, { before: document });
        expect(allOf(document)).toEqual(allOf(parseDocument(text)));
      }
    },
  );
  fc.assert(property, { numRuns: 3_000 });
});

test('sections that have not changed stay the same objects, wherever they stand', () => {
  const before = parseDocument('intro\n\n# a\n\nSome text, b, and more.\n\n# c\n\nd\n\n# e\n\nf\n');
  const after = parseDocument(before.text.replace('b,', 'another word,'), { before });
  const isSame = after.sections.map(({ stretch }, i) => stretch === before.sections[i]?.stretch);
  expect(isSame).toEqual([false, true, true]);
  expect(after.headings).toBe(before.headings);
  expect(after.sections[2]?.body.start).toBe((before.sections[2]?.body.start ?? 0) + 'another word'.length - 1);
});

test('a change that opens or closes a fence is felt below the next headings', () => {
  const kindsIn = ({ sections }: ProposalDocument) =>
    sections.flatMap(({ heading, blocks }) => [heading, ...blocks].map(({ kind }) => kind));
  const open = parseDocument('# a\n\nb\n\n# c\n\n# d\n');
  expect(kindsIn(open)).toEqual(['heading', 'paragraph', 'heading', 'heading']);
  const fenced = parseDocument('# a\n\n```\n\n# c\n\n# d\n', { before: open });
  expect(kindsIn(fenced)).toEqual(['heading', 'code']);
  const again = parseDocument('# a\n\nb\n\n# c\n\n# d\n', { before: fenced });
  expect(kindsIn(again)).toEqual(['heading', 'paragraph', 'heading', 'heading']);
});

test.each(['status: a---', '- ---', 'status: +++'])(
  'front matter that is not closed goes on with a line behind %j',
  (last) => {
    const before = parseDocument(`---\nname: A\n${last}\n\n# T\n`);
    const text = before.text.replace(`${last}\n`, `${last}\nowner: B\n`);
    const after = parseDocument(text, { before });
    expect(after.frontMatter).toEqual(parseDocument(text).frontMatter);
    expect(after.frontMatter?.fields.map(({ key }) => key)).toContain('owner');
  },
);
