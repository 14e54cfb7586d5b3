import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rescanBlocks } from '../../../server/src/core/document/rescanBlocks.ts';
import { scanBlocks } from '../../../server/src/core/document/scanBlocks.ts';
import { applyEdits, LineIndex } from '../../../server/src/core/index.ts';

const PIECES = [
  ...['\n', '\n', '\n\n', '\n\n', '\r\n', '\r', ' ', '    ', '\t', 'text', '[a]: /u', '[a]: /u\nb', '|', '😀'],
  ...['# a', '\n# b\n', '\n## c\n\n', '\n   ### d\n', '# e\r', '# f\r\n', '#', '#g', '===', '\nh\n===\n', '\ni\n---\n'],
  ...['---', '- ', '- j\n', '* k', '1. ', '- # l\n', '> ', '> # m\n', '```', '\n```\n', '~~~', '<!--', '-->', '<div>'],
];
const piece = fc.constantFrom(...PIECES);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({ at: share, removed: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)), inserted: piece });

test('a scan after any change finds what a scan of the whole finds', () => {
  const property = fc.property(
    fc.array(piece, { maxLength: 40 }),
    fc.array(change, { minLength: 1, maxLength: 8 }),
    fc.nat(1),
    (pieces, changes, from) => {
      let text = ` ${pieces.join('')}`;
      const check = () => {
        const lines = LineIndex.of(text);
        expect(rescanBlocks(text, lines, from)).toEqual(scanBlocks(text, lines, from));
      };
      check();
      for (const { at, removed, inserted } of changes) {
        const start = 1 + Math.floor(at * (text.length - 1));
        const end = Math.min(text.length, start + removed);
        text = applyEdits(text, [{ range: { start, end }, newText: inserted }]);
        check();
      }
    },
  );
  fc.assert(property, { numRuns: 3_000, seed: 20_261_121 });
});

test('a change that opens or closes a fence is felt below the next headings', () => {
  const kinds = (text: string) => rescanBlocks(text, LineIndex.of(text), 0).map(({ kind }) => kind);
  expect(kinds('# a\n\nb\n\n# c\n\n# d\n')).toEqual(['heading', 'paragraph', 'heading', 'heading']);
  expect(kinds('# a\n\n```\n\n# c\n\n# d\n')).toEqual(['heading', 'code']);
  expect(kinds('# a\n\nb\n\n# c\n\n# d\n')).toEqual(['heading', 'paragraph', 'heading', 'heading']);
});
