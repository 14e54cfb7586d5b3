import { describe, expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { likenessOf } from '../../../server/src/core/matching/matchTemplate.ts';

const SECTIONS = 'Zebra Otter Marten Badger Weasel Ferret Heron Plover Curlew Dunlin'.split(' ');
const FIELDS = 'Created Updated Author Reviewers Status'.split(' ');

function template(title: string, sections: number, fields: number, path?: string) {
  const head = FIELDS.slice(0, fields).map((key) => `- ${key}: YYYY-MM-DD\n`);
  const body = SECTIONS.slice(0, sections).map((name) => `## ${name}\n\nSay what it does in the wild.\n`);
  const text = [`# ${title}\n`, head.join(''), ...body].join('\n');
  return readTemplate({ id: 'own', name: 'Own', text, ...(path !== undefined && { path }) });
}

/** A document with so many of the template's sections and fields, and of others. */
function document(title: string, sections: number, fields: number, others = 0) {
  const head = FIELDS.slice(0, fields).map((key) => `- ${key}: 2026-05-04\n`);
  const names = [
    ...SECTIONS.slice(0, sections),
    ...Array.from({ length: others }, (_, i) => `Other ${'x'.repeat(i + 1)}`),
  ];
  const body = names.map((name) => `## ${name}\n\nIt swims.\n`);
  return parseDocument([`# ${title}\n`, head.join(''), ...body].join('\n'));
}

describe("a team's template of ten sections and five fields is followed", () => {
  const own = template('[Title]', 10, 5, 'docs/template.md');
  test.each([
    // Three fields, and a quarter of the sections.
    [3, 3, true],
    [2, 3, false],
    [3, 2, false],
    // A field, and six sections in ten.
    [6, 1, true],
    [5, 1, false],
    [6, 0, false],
    // Nearly all sections.
    [9, 0, true],
    [8, 0, false],
  ])('by %i sections and %i fields: %s', (sections, fields, isEnough) => {
    expect(likenessOf(document('Ducks', sections, fields), own).isEnough).toBe(isEnough);
  });
});

test.each([
  [4, 4, true],
  [4, 3, false],
  [5, 4, true],
  [6, 4, true],
  [7, 4, false],
  [7, 5, true],
])("a team's template of %i sections and no field is followed by %i: %s", (all, sections, isEnough) => {
  const own = template('[Title]', all, 0, 'docs/template.md');
  expect(likenessOf(document('Ducks', sections, 0), own).isEnough).toBe(isEnough);
});

describe("a team's template with a kind in its title is followed by what has that", () => {
  const own = template('RFC: [Title]', 10, 5, 'docs/template.md');
  test.each([
    [2, 0, true],
    [0, 2, true],
    [1, 1, false],
  ])('and %i sections and %i fields: %s', (sections, fields, isEnough) => {
    expect(likenessOf(document('RFC: Ducks', sections, fields, 1), own).isEnough).toBe(isEnough);
    expect(likenessOf(document('Ducks', sections, fields, 1), own).isEnough).toBe(false);
  });
});

describe('a built-in template, with which others share much, is followed', () => {
  const plain = template('[Title]', 10, 5);
  test.each([
    [6, 3, true],
    [5, 3, false],
    [6, 2, false],
    [9, 0, true],
  ])('by %i sections and %i fields: %s', (sections, fields, isEnough) => {
    expect(likenessOf(document('Ducks', sections, fields), plain).isEnough).toBe(isEnough);
  });

  const kind = template('RFC: [Title]', 10, 5);
  test.each([
    [0, 4, 1, true],
    [0, 3, 1, false],
    [5, 0, 9, true],
    [4, 0, 9, false],
    [2, 2, 2, true],
    [2, 2, 3, false],
    // With more of its own, and more missing than there, it follows a plan of its own.
    [3, 2, 2, true],
    [3, 2, 3, false],
    [4, 2, 4, false],
    [2, 1, 0, false],
  ])(
    'with its kind by %i sections and %i fields beside %i other sections: %s',
    (sections, fields, others, isEnough) => {
      expect(likenessOf(document('RFC: Ducks', sections, fields, others), kind).isEnough).toBe(isEnough);
    },
  );
});
