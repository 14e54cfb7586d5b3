import { describe, expect, test } from 'vitest';
import { cellOfValues } from '../../../server/src/core/dialect/choices/cellOfValues.ts';
import { toldDate } from '../../../server/src/core/dialect/dates/toldDate.ts';
import { awayFromMetadata } from '../../../server/src/core/dialect/fields/awayFromMetadata.ts';
import { fieldPlace } from '../../../server/src/core/dialect/fields/fieldPlace.ts';
import { leadIn } from '../../../server/src/core/dialect/fields/leadIn.ts';
import { firstEntry } from '../../../server/src/core/dialect/kept/firstEntry.ts';
import { nothing } from '../../../server/src/core/dialect/kept/nothing.ts';
import { findAllowedValue } from '../../../server/src/core/dialect/lists/allowedValues.ts';
import { readInProse } from '../../../server/src/core/dialect/lists/inProse.ts';
import { introducedInProse } from '../../../server/src/core/dialect/lists/introducedInProse.ts';
import { oneAnItem } from '../../../server/src/core/dialect/lists/oneAnItem.ts';
import { statusesWithCommas } from '../../../server/src/core/dialect/lists/statusesWithCommas.ts';
import { commentAbove } from '../../../server/src/core/dialect/sections/commentAbove.ts';
import { condition } from '../../../server/src/core/dialect/sections/condition.ts';
import { isNamedIn } from '../../../server/src/core/dialect/sections/named.ts';
import { sectionPlace } from '../../../server/src/core/dialect/sections/sectionPlace.ts';
import { findNumberStubs } from '../../../server/src/core/dialect/titles/numberStubs.ts';
import { standsForTitle } from '../../../server/src/core/dialect/titles/standsForTitle.ts';
import { titleStops } from '../../../server/src/core/dialect/titles/titleStops.ts';
import { parseDocument, type Section } from '../../../server/src/core/document/proposalDocument.ts';
import { headMetadata } from '../../../server/src/core/template/metadata.ts';

const xs = (count: number) => 'x'.repeat(count);

function lastSection(piece: string) {
  const document = parseDocument(`# [Title]\n\n## Goals\n\nWhy?\n\n${piece}\n`);
  const section = document.sections.at(-1) as Section;
  return sectionPlace(document, section, document.sections[section.parent]);
}

function lastField(piece: string) {
  const document = parseDocument(`# [Title]\n\n${piece}\n\n## Goals\n\nWhy?\n`);
  const fields = headMetadata(document, document.sections[0]);
  return fieldPlace(document, fields.at(-1) as (typeof fields)[number], fields);
}

/** What is read as long as it, or what lies between two things, has so many characters, and not if it has one more. */
describe('what is read is at most so long', () => {
  test.each<[string, number, (length: number) => unknown]>([
    ['a condition', 170, (n) => condition.find(lastSection(`## Rollout\n\nIf applicable, ${xs(n - 15)}`))],
    [
      'a comment above a heading',
      299,
      (n) => commentAbove.find(lastSection(`<!-- optional ${xs(n - 18)} -->\n## Rollout`)),
    ],
    [
      'what is between a sentence on fields and these',
      200,
      (n) =>
        leadIn.find(lastField(`- Status: Draft\n\nAdd the following fields as needed:${'\n'.repeat(n - 35)}- A: [b]`)),
    ],
    ['a cell of values', 100, (n) => cellOfValues.find(`High/${xs(n - 5)}`)],
    ['an answer that says nothing', 200, (n) => nothing.find({ kind: 'sentence', source: 'N/A'.padEnd(n), words: '' })],
    ['a heading that stands for a title', 300, (n) => standsForTitle(`[Title]`.padStart(n))],
    ['a date that is told', 300, (n) => toldDate.find(`[YYYY-MM-DD ${xs(n - 13)}]`)],
    ['what is before a number', 1_000, (n) => findNumberStubs('NNNN'.padStart(n))[0]?.end === n],
    [
      'what is before the number of a title',
      300,
      (n) => titleStops('NNNN'.padStart(n), { start: 0, end: n })[0]?.range.end === n,
    ],
    [
      'a list behind what introduces it',
      300,
      (n) =>
        introducedInProse
          .find(`One of draft, ${'up, '.repeat(70)}${'final'.padStart(n - 288)}`)
          ?.values.includes('final'),
    ],
    [
      'a list of items',
      1_500,
      (n) => oneAnItem.find(`- draft\n${'- up\n'.repeat(20)}- ${'final'.padStart(n - 110)}`)?.values.includes('final'),
    ],
    [
      'a list with commas',
      1_500,
      (n) => statusesWithCommas.find(`draft, up, ${'final'.padStart(n - 11)}`)?.values.includes('final'),
    ],
    ['prose with statuses', 1_500, (n) => readInProse(`Is it \`draft\` or ${'`final`'.padStart(n - 17)}`)],
    [
      'a value with a tick',
      600,
      (n) => findAllowedValue({ values: ['Draft', 'Final'], isOpen: false }, '[ ] Draft [x] Final'.padEnd(n)),
    ],
    ['advice', 1_500, (n) => lastSection(`## Rollout\n\n${xs(n - 6)}. More`).advice[1]?.words === 'more'],
  ])('%s: %i', (_, most, read) => {
    expect([Boolean(read(most)), Boolean(read(most + 1))]).toEqual([true, false]);
  });
});

test('a field is among metadata up to three hundred characters from it', () => {
  const isAway = (distance: number) => {
    const place = lastField(`Status: Draft\n\nScope: all of us`);
    const [status] = place.neighbours as [(typeof place.neighbours)[number]];
    const start = status.range.start + distance;
    const field = { ...place.field, range: { start, end: start + 10 } };
    return awayFromMetadata.find({ ...place, field, neighbours: [status] }) !== undefined;
  };
  expect([isAway(299), isAway(300)]).toEqual([false, true]);
});

test('a first entry has at most six words', () => {
  const is = (source: string) => firstEntry.find({ kind: 'sentence', source, words: '' }) !== undefined;
  expect([is('v0.1.0 2 May 2026 initial draft'), is('v0.1.0 - 2 May 2026 initial draft')]).toEqual([true, false]);
});

test('a section is named by words of at least four letters', () => {
  const is = (key: string) => isNamedIn('leave out the zoos and the zoo', { key, title: key } as Section);
  expect([is('zoos'), is('zoo')]).toEqual([true, false]);
});
