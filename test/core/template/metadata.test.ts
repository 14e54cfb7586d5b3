import { describe, expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { headMetadata, sectionMetadata, tailMetadata } from '../../../server/src/core/template/metadata.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const keysOf = (text: string) => readTemplate({ id: 'team', name: 'Team', text }).fields.map(({ field }) => field.key);

describe('prose in the head', () => {
  test.each([
    ['a bold lead-in', '**A word on dates:** They are those of the first draft.'],
    ['a plain one', 'Give the short version here: what changes, for whom and why it matters now.'],
  ])('%s is no field', (_, prose) => {
    expect(keysOf(`# [Title]\n\n**Status:** Draft | Final\n\n${prose}\n\n## Goals\n`)).toEqual(['Status']);
  });

  test.each([
    [
      'a short key of the team with a sentence to replace',
      '**Go-ahead:** _Whoever leads the team fills this in later._',
    ],
    ['a long key with a short value', '**Teams that will notice:** Payments'],
    ['a usual key with a sentence', '**Authors:** The names of all who wrote this, one after the other.'],
  ])('%s is one', (_, line) => {
    expect(keysOf(`# [Title]\n\n**Status:** Draft | Final\n\n${line}\n\n## Goals\n`)).toHaveLength(2);
  });
});

describe('entries with keys that no other team has', () => {
  test.each([
    ['a date', '**Kickoff**: YYYY-MM-DD\n**Note to all**: be brief', ['Kickoff', 'Note to all']],
    ['a date in a longer gap', '**Kickoff**: [YYYY-MM-DD of the first meeting]', ['Kickoff']],
    ['values to choose from', '- Appetite: Small | Large', ['Appetite']],
    ['several gaps', '**Squad**: [name]\n**Buddy**: [name]', ['Squad', 'Buddy']],
    ['one gap', '**Squad**: [name]', []],
    ['no gaps', '**Squad**: ours\n**Buddy**: everybody', []],
  ])('are fields by %s', (_, head, keys) => {
    expect(keysOf(`# [Title]\n\n${head}\n\n## Goals\n`)).toEqual(keys);
  });

  test('are so in a document whose template has one of them', () => {
    const text = '# [Title]\n\n**Kickoff**: YYYY-MM-DD\n**Squad**: [name]\n\n## Goals\n\nx y\n';
    const template = readTemplate({ id: 'team', name: 'Team', text });
    const told = (head: string) => brief(problemsOf(`# Cache\n\n${head}\n\n## Goals\n\nSpeed.\n`, template));
    expect(told('**Kickoff**: 2026-05-04\n**Squad**: Search')).toEqual([]);
    expect(told('**Kickoff**: 2026-13-01\n**Squad**: [name]')).toEqual([
      'field-date-invalid: Kickoff',
      'placeholder-leftover: Squad',
    ]);
    expect(told('**Squad**: Search')).toEqual(['field-missing: Kickoff']);
  });
});

describe('how much of what stands there has to be fields', () => {
  test.each([
    ['four words and a sentence', '**Teams that will notice:** Payments will see it first.', 1],
    ['four words and a shorter value', '**Teams that will notice:** Payments and Search', 2],
    ['three words and a sentence that ends', '**Who will notice:** Payments will see it first.', 1],
    ['three words and one that does not', '**Who will notice:** Payments and Search and all others', 2],
    ['two words and a sentence', '**Who notices:** Payments will see it first.', 2],
    ['three words and four', '**Who will notice:** Payments sees it first.', 2],
  ])('a lead-in of %s', (_, line, count) => {
    expect(keysOf(`# [Title]\n\n**Status:** Draft | Final\n\n${line}\n\n## Goals\n`)).toHaveLength(count);
  });

  const inCode = (free: number) => {
    const entries = ['Title: x', 'Status: Draft', 'Author: Ada', 'Created: 2026-05-04', 'Number: 7'];
    const lines = [...entries, ...Array(free).fill('and so on')].join('\n');
    return headMetadata(parseDocument(`\`\`\`\n${lines}\n\`\`\`\n\n## Goals\n`), undefined).length;
  };

  test('in code five times as much as all else', () => {
    expect([inCode(0), inCode(1), inCode(2)]).toEqual([5, 5, 0]);
  });

  const atEnd = (count: number) => {
    const entries = Array.from({ length: count }, (_, i) => (i === 0 ? '**Status**: Draft' : `**Key ${i}**: Value`));
    return tailMetadata(parseDocument(`# A\n\n## Goals\n\nx\n\n---\n\n${entries.join('\n\n')}\n`)).length;
  };

  test('at the end nothing else, and no more than ten blocks', () => {
    expect([atEnd(1), atEnd(10), atEnd(11)]).toEqual([1, 10, 0]);
    const prose = parseDocument('# A\n\n## Goals\n\nx\n\n---\n\n**Status**: Draft\n\nThat is all.\n');
    expect(tailMetadata(prose)).toEqual([]);
    expect(tailMetadata(parseDocument('# A\n\n## Goals\n\n**Status**: Draft\n'))).toEqual([]);
  });

  test('at the end a label with the list below it', () => {
    const end = parseDocument('# A\n\n## Goals\n\nx\n\n---\n\n**Status**: Draft\n\n**Contacts**\n\n- Lead: Ada\n');
    expect(tailMetadata(end).map(({ key }) => key)).toEqual(['Status', 'Contacts']);
  });

  test('in a table of a section one row, where it is shown to be metadata', () => {
    const document = parseDocument('# A\n\n## Kickoff\n\n| Key | Value |\n|---|---|\n| First meeting | May |\n');
    const [, section] = document.sections;
    const read = (isShown: boolean) => section && sectionMetadata(document, section, () => isShown).length;
    expect([read(true), read(false)]).toEqual([1, 0]);
  });

  test.each([
    [10, 1],
    [11, 0],
  ])('in a section one short value: of %i words', (words, count) => {
    expect(keysOf(`# [Title]\n\n## Authors\n\n${Array(words).fill('Ada').join(' ')}\n\n## Goals\n\nx\n`)).toHaveLength(
      count,
    );
  });
});
