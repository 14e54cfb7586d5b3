import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaceholders, placeholderKey } from '../../../server/src/core/document/placeholders.ts';
import { followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { heldPlaceholders } from '../../../server/src/core/matching/heldPlaceholders.ts';

const HELD = ['[Your  Name]', '{{a.b}}', '<what (it) does>', 'TBD', 'YYYY-MM-DD', '[Größe]', '[a+b]', '#NNN'];
const template = readTemplate({
  id: 't',
  name: 'T',
  text: `# [Title]\n\n## Why\n\n${HELD.map((held) => `Say ${held} here.`).join('\n\n')}\n`,
});
const OTHERS = [
  '[your name]',
  '[YOUR\nNAME]',
  '{{aXb}}',
  '<what it does>',
  'tbd',
  '2026-01-02',
  '[GRÖSSE]',
  '[größe]',
  '[aab]',
  '#N',
  '[x](/y)',
  '`TBD`',
  'words, ',
  '\n\n',
  '\n- ',
  '\n> ',
  'é',
  'K',
];

test("all of the template's placeholders are found, be most blocks looked at closely or not", () => {
  const property = fc.property(fc.array(fc.constantFrom(...HELD, ...OTHERS), { maxLength: 12 }), (pieces) => {
    const document = parseDocument(`# A\n\n## Why\n\n${pieces.join(' ')}`);
    const blocks = document.sections.flatMap((section) => section.blocks);
    for (const block of blocks) {
      const isKnown = (source: string) => template.placeholders.has(placeholderKey(source));
      expect(heldPlaceholders(template, document, block, 0)).toEqual(
        findPlaceholders(document.text, block, document.definitions, isKnown),
      );
    }
  });
  fc.assert(property, { numRuns: 3_000 });
});

test('a template without any has none', () => {
  const none = readTemplate({ id: 'n', name: 'N', text: '# Title\n\n## Why\n\nWords.\n' });
  const document = parseDocument('# A\n\n## Why\n\n[Your Name]\n');
  expect(
    document.sections.flatMap(({ blocks }) => blocks.map((block) => heldPlaceholders(none, document, block, 0))),
  ).toEqual([[]]);
});

test('the form of a number or a date is one where the template has it, and prose elsewhere may speak of it', () => {
  const { template, held } = heldIn(
    '# ADR-NNNN: [Title]\n\nBegun on YYYY-MM-DD, version X.Y.\n\n## Why\n\nSee NNNN, [Name].\n\n## How\n\nIn words.\n',
    '# ADR-0001: Records\n\nOf YYYY-MM-DD and NNNN.\n\n## Why\n\nNNNN, YYYY-MM-DD.\n\n## How\n\nNamed (NNNN) on YYYY-MM-DD by [Name].\n\n## Else\n\nX.Y\n',
  );
  expect(template.placeholders.get('nnnn')).toEqual(new Set([0]));
  expect(template.placeholders.get('[title]')).toEqual(new Set());
  expect(held).toEqual(['YYYY-MM-DD', 'NNNN', '[Name]']);
  // What tells how to use the template is none of its sections.
  const instructions = '# [Title]\n\n## Why\n\n[Why]\n\n## How to use this template\n\nName it NNNN-title.md.\n';
  expect(heldIn(instructions, '# Cache\n\n## Why\n\nThey are named NNNN.\n').held).toEqual([]);
});

function heldIn(of: string, text: string) {
  const template = readTemplate({ id: 't', name: 'T', text: of });
  const match = followTemplate(parseDocument(text), template);
  const all = [match.head, ...match.contents.values()].flatMap(({ placeholders }) => placeholders);
  return { template, held: all.map(({ start, end }) => text.slice(start, end)) };
}
