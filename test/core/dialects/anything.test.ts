import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { stopsOf } from '../../../server/src/core/writing/stops.ts';
import { builtin } from '../../support/builtin.ts';

const PIECES = [
  '---\n',
  '```\n',
  '<!--',
  '-->',
  '# ',
  '## ',
  '### Option 1: ',
  '\n',
  '\n\n',
  '| ',
  ' | ',
  '|---|---|\n',
  '> ',
  '- ',
  '* ',
  '  - ',
  '**',
  '__',
  ':',
  ': ',
  '[',
  ']',
  '{',
  '}',
  '{{',
  '<% ',
  '(optional)',
  '<!-- optional -->',
  '<!-- repeat -->',
  'Status',
  'status: ',
  'Authors',
  'Draft | Final',
  'Draft, Review, or Final',
  '[ ] ',
  '[x] ',
  '`Draft`',
  'YYYY-MM-DD',
  'TODO',
  '…',
  '# optional',
  '\t',
  '"',
  "'",
  '\r\n',
  '\uFEFF',
  '===\n',
  'One of: ',
  'such as ',
  'é',
  '状态：',
  '\\|',
  '<br>',
  '&',
];
const anyText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((pieces) => pieces.join('')),
  // A real template, cut and joined anywhere.
  fc
    .record({
      template: fc.constantFrom(...builtin),
      from: fc.nat(),
      length: fc.nat(2_000),
      piece: fc.constantFrom(...PIECES),
    })
    .map(({ template: { document }, from, length, piece }) => {
      const at = from % document.text.length;
      return document.text.slice(at, at + length / 2) + piece + document.text.slice(at + length / 2, at + length);
    }),
);

test('whatever is read as a template is understood as far as it goes, with every reason inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const template = readTemplate({ id: 'any', name: 'Any', text });
      const reasons = [
        ...template.sections.map(({ requirement }) => requirement),
        ...template.fields.flatMap(({ requirement, values }) => (values ? [requirement, values] : [requirement])),
      ];
      const ranges = [
        ...reasons.map(({ range }) => range),
        ...template.fields.flatMap(({ field }) => [field.range, field.keyRange, field.valueRange]),
        ...stopsOf(template).map(({ range }) => range),
      ];
      for (const { start, end } of ranges) expect(0 <= start && start <= end && end <= text.length).toBe(true);
      for (const { field } of template.fields)
        expect(text.slice(field.valueRange.start, field.valueRange.end)).toBe(field.value);
      expect(template.phrases.size).toBeGreaterThanOrEqual(0);
      expect(template.document.text).toBe(text);
    }),
    { numRuns: 1_500 },
  );
});
