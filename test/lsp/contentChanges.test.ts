import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../server/src/core/index.ts';
import { afterChanges } from '../../server/src/lsp/contentChanges.ts';
import { Positions } from '../../server/src/lsp/positions.ts';
import { counted, ENCODINGS } from './encodings.ts';

/** Characters of one to four bytes, and all that ends a line. */
const TEXT = fc
  .array(fc.constantFrom('a', '#', 'é', '–', '中', '🙂', '𝒳', 'e\u0301', '\n', '\r\n', '\r'), { maxLength: 30 })
  .map((parts) => parts.join(''));
/** A text to put between two places, each given as a share of the text before. */
const CHANGE = fc.record({ text: TEXT, from: fc.double({ min: 0, max: 1, noNaN: true }), share: fc.nat(5) });

test.each(ENCODINGS)('follows incremental changes, counted in %s', (encoding) => {
  const positions = new Positions(encoding);
  fc.assert(
    fc.property(TEXT, fc.array(CHANGE, { minLength: 1, maxLength: 5 }), (first, changes) => {
      const document = TextDocument.create('file:///a.md', 'markdown', 1, first);
      let text = first;
      const contentChanges = changes.map(({ text: inserted, from, share }) => {
        const places = wholeCharacters(text);
        const at = Math.floor(from * (places.length - 1));
        const start = places[at] ?? 0;
        const end = places[Math.min(at + share, places.length - 1)] ?? start;
        const range = { start: counted(text, start, encoding), end: counted(text, end, encoding) };
        text = text.slice(0, start) + inserted + text.slice(end);
        return { text: inserted, range };
      });
      const changed = afterChanges(document, { textDocument: { version: 2 }, contentChanges }, positions);
      expect(changed?.getText()).toBe(text);
      expect(changed?.version).toBe(2);
    }),
    { numRuns: 300 },
  );
});

test.each(ENCODINGS)('finds its way back from every place, counted in %s', (encoding) => {
  const positions = new Positions(encoding);
  fc.assert(
    fc.property(TEXT, (text) => {
      const document = { text, lines: LineIndex.of(text) };
      for (const offset of wholeCharacters(text)) {
        expect(positions.at(document, offset)).toEqual(counted(text, offset, encoding));
        expect(positions.offsetIn(document, positions.at(document, offset))).toBe(offset);
      }
    }),
  );
});

test('takes a place amid a character for its start, and one behind a line for its end', () => {
  const text = 'a🙂b\r\nc';
  const document = { text, lines: LineIndex.of(text) };
  const utf8 = new Positions('utf-8');
  const found = (character: number, line = 0) => utf8.offsetIn(document, { line, character });
  expect([0, 1, 2, 4, 5, 6, 7, 99, -1].map((character) => found(character))).toEqual([0, 1, 1, 1, 3, 4, 4, 4, 0]);
  expect(found(0, 7)).toBe(text.length);
  expect(found(0, -7)).toBe(0);
  for (const wrong of [undefined, null, 'x', {}, { line: 0 }, { line: 0, character: 0.5 }])
    expect(utf8.offsetIn(document, wrong)).toBeUndefined();
});

/** The offsets at which no character and no line ending is cut in two. */
function wholeCharacters(text: string): readonly number[] {
  const offsets = [0];
  for (const { 0: one, index } of text.matchAll(/\r\n|[\s\S]/gu)) offsets.push(index + one.length);
  return offsets;
}
