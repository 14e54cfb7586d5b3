import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/index.ts';

/** What people type or paste, and what turns much of a text into something else. */
const TYPED: readonly string[] = [
  ...['a', ' ', '\n', '\n\n', '\r\n', '\r', '#', '# ', '\n# New title\n', '\n## Motivation\n', '\n### Goals\n'],
  ...[
    '\n===\n',
    '\n---\n',
    '---\n',
    '```',
    '\n```\n',
    '~~~',
    '<!--',
    '-->',
    '<div>\n',
    '[Your Name]',
    '[',
    ']',
    '`',
    '*',
  ],
  ...['**Status**: Draft\n', 'Status: Final', '- ', '> ', '    ', '\t', '|', '| a | b |\n', 'YYYY-MM-DD', 'TBD', '😀'],
  ...[
    '\n[x]: /u\n',
    ': ',
    '2026-02-30',
    'Implemented',
    '- [ ] ',
    '- [x] ',
    '(optional)',
    '\uFEFF',
    '1. ',
    'é',
    '状态：',
  ],
  ...['<!-- proposals-ignore section-missing: x -->\n', '---\nstatus: draft\n---\n', '+++\n', 'RFC 0002', '[a](b.md)'],
];

const share = fc.noBias(fc.integer({ min: 0, max: 99_999 })).map((part) => part / 100_000);

/** An edit as shares of the text that it meets, so that it fits any text; `from` copies a piece of that text. */
export const edit = fc.record({
  at: share,
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(8), fc.nat(600)),
  inserted: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TYPED) },
    fc.constant(''),
    fc.record({ from: share, length: fc.nat(900) }),
  ),
});
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A text after an edit. */
export function edited(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + removed);
  const from = typeof inserted === 'string' ? 0 : Math.floor(inserted.from * text.length);
  const newText = typeof inserted === 'string' ? inserted : text.slice(from, from + inserted.length);
  return applyEdits(text, [{ range: { start, end }, newText }]);
}
