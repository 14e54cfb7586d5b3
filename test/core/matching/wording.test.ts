import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Phrase, readPhrases } from '../../../server/src/core/document/phrases.ts';
import { parseDocument, readTemplate, type Template } from '../../../server/src/core/index.ts';
import { isInRunningText, mayHoldPhrase } from '../../../server/src/core/matching/wording.ts';

const WORDS = "we say who it is for don't name Über café Stra\u00dfe ΟΔΟΣ ИМЯ 名前を書く 1 2 x".split(' ');
const ENDS = ['. ', '? ', '!) ', ': ', ', ', '… ', '\n', '\r\n', '  \n', '\r'];
const STARTS = [
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n10) ',
  '\n- [ ] ',
  '\n> ',
  '\n>',
  '\n> - ',
  '\n    ',
  '\n\t',
  '\n## ',
];
const MARKS = [
  '**',
  '`',
  '[',
  ']',
  '<!-- ',
  ' -->',
  '<b>',
  '</b>',
  '<div>\n',
  '—',
  '…',
  '|',
  '\n|-|-|\n',
  '\n```md\n',
  '\n```\n',
];
const ODD = [
  '\u0301',
  '\u0338',
  '👍🏽',
  '1️⃣',
  '’',
  "'",
  '[x]: /u\n',
  '<!-- proposals-ignore -->',
  '\n---\n',
  '\n===\n',
  '{…}',
];

const snippet = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
  { weight: 3, arbitrary: fc.constantFrom(...ENDS) },
  { weight: 3, arbitrary: fc.constantFrom(...STARTS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  fc.constantFrom(...ODD),
);
const snippets = fc.array(snippet, { maxLength: 60, size: 'max' });
/** A template's snippets, and a document of some of these among its own. */
const pair = snippets.chain((template) =>
  fc.record({
    template: fc.constant(template.join('')),
    document: fc
      .array(
        fc.oneof(
          snippet,
          fc
            .record({ from: fc.nat(60), count: fc.nat(9) })
            .map(({ from, count }) => template.slice(from, from + count).join('')),
        ),
        { maxLength: 40, size: 'max' },
      )
      .map((parts) => parts.join('')),
  }),
);

function saysTemplate(template: Template, { key }: Phrase, wanted: number): boolean {
  const known = template.phrases.get(key);
  return known ? !known.isWeak || known.sections.has(wanted) : isInRunningText(template, key);
}

function blocksOf(text: string) {
  const { preamble, sections } = parseDocument(text);
  return [...preamble, ...sections.flatMap(({ blocks }) => blocks)];
}

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });

test('no block that holds a phrase of the template is passed over', () => {
  let held = 0;
  fc.assert(
    fc.property(pair, fc.integer({ min: -1, max: 2 }), ({ template: source, document: text }, wanted) => {
      const template = read(source);
      for (const block of blocksOf(text)) {
        const said = readPhrases(text, block).filter(
          (phrase) => phrase.key.split(' ').length > 5 || template.phrases.has(phrase.key),
        );
        if (!said.some((phrase) => saysTemplate(template, phrase, wanted))) continue;
        held++;
        expect(mayHoldPhrase(template, text, block, wanted)).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
  expect(held).toBeGreaterThan(10);
});

test.each([
  ['words with tags between them', 'Name <b>what gets</b> better.', '- Goals:\n\n  <p>Name</p> what gets better.'],
  ['words with a comment between them', 'Name what gets better.', 'Name <!-- proposals-ignore --> what gets better.'],
  ['letters and their marks apart', 'Caf\u00e9s will get better.', 'Cafe\u0301s will get better.'],
])('a block with %s is not passed over', (_, advice, text) => {
  const template = read(`# [Title]\n\n## Goals\n\n${advice}\n`);
  const [block] = blocksOf(text) as [never];
  expect(mayHoldPhrase(template, text, block, undefined)).toBe(true);
});

test('most of what an author writes is passed over', () => {
  const template = read(
    '# [Title]\n\n## Goals\n\nName what gets better, and for whom: one or two sentences.\n\n- [Goal]\n',
  );
  const may = (text: string) => mayHoldPhrase(template, text, blocksOf(text)[0] as never, undefined);
  expect(may('The queue is too long. Name two people who know why, and for whom they work.')).toBe(false);
  expect(may('- One goal of ours\n- Another, for all\n  - A third')).toBe(false);
  expect(may('- The queue\n- Name what gets better for all')).toBe(true);
  expect(may('> Goal')).toBe(true);
  expect(may('The goal is clear.')).toBe(false);
});
