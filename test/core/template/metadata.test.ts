import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
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
