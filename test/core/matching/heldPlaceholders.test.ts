import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaceholders, placeholderKey } from '../../../server/src/core/document/placeholders.ts';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
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
      expect(heldPlaceholders(template, document, block)).toEqual(
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
    document.sections.flatMap(({ blocks }) => blocks.map((block) => heldPlaceholders(none, document, block))),
  ).toEqual([[]]);
});
