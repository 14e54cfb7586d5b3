import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';

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
