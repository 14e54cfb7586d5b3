import { describe, expect, test } from 'vitest';
import { joinWords, slugOf, wordsOfTitle } from '../../../server/src/core/writing/fileName.ts';

describe('a slug', () => {
  test.each([
    ['Rate limits, per API key', 'rate-limits-per-api-key'],
    ['Straße Þing Łódź Æsir ħa', 'strasse-thing-lodz-aesir-ha'],
    ['Crème brûlée', 'creme-brulee'],
    ["Don't use l'index", 'dont-use-l-index'],
    ["It'sy", 'it-sy'],
    ["Новый об'єкт", 'новый-обєкт'],
    ['a\u200Db\u202Ec', 'abc'],
    ['Кеш запросов', 'кеш-запросов'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['CON', 'proposal-con'],
    ['com1', 'proposal-com1'],
    ['Com³', 'proposal-com3'],
    ['Contents', 'contents'],
    ['  ', 'proposal'],
    ['!?', 'proposal'],
  ])('of %j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('ends with the last whole word that fits in 80 bytes', () => {
    const ten = 'abcdefghi';
    expect(slugOf(Array(8).fill(ten).join(' '))).toBe(Array(8).fill(ten).join('-'));
    expect(slugOf(Array(9).fill(ten).join(' '))).toBe(Array(8).fill(ten).join('-'));
    expect(slugOf(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80));
  });

  test('is cut in a word only where that would leave less than half', () => {
    expect(slugOf(`${'a'.repeat(41)} ${'b'.repeat(60)}`)).toBe('a'.repeat(41));
    expect(slugOf(`${'a'.repeat(40)} ${'b'.repeat(60)}`)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`);
    expect(slugOf('a'.repeat(81))).toBe('a'.repeat(80));
  });

  test('counts bytes, not characters, and cuts no character', () => {
    expect(slugOf('ж'.repeat(41))).toBe('ж'.repeat(40));
    expect(slugOf('漢'.repeat(27))).toBe('漢'.repeat(26));
    expect(slugOf('𠮷'.repeat(21))).toBe('𠮷'.repeat(20));
    const withMark = 'कि';
    expect(slugOf(withMark.repeat(14))).toBe(withMark.repeat(13));
  });
});

describe('the words of a title', () => {
  test('keep their marks where these are asked for', () => {
    expect(wordsOfTitle('Über den Straßen', true)).toEqual(['Über', 'den', 'Straßen']);
    expect(wordsOfTitle('Über den Straßen')).toEqual(['Uber', 'den', 'Strassen']);
    expect(wordsOfTitle('ẞ Æ Œ Ø Ł Đ Ð Þ Ħ')).toEqual(['SS', 'AE', 'OE', 'O', 'L', 'D', 'D', 'TH', 'H']);
    expect(wordsOfTitle('ß æ œ ø ł đ ð þ ħ ı')).toEqual(['ss', 'ae', 'oe', 'o', 'l', 'd', 'd', 'th', 'h', 'i']);
    expect(wordsOfTitle('Е\u0301 №5')).toEqual(['Е\u0301', 'No5']);
  });

  test('are joined by any separator, and never end with it', () => {
    expect(joinWords(['a', 'b'], '_')).toBe('a_b');
    expect(joinWords(['a'.repeat(39), '漢'.repeat(40)], '--')).toBe(`${'a'.repeat(39)}--${'漢'.repeat(13)}`);
    expect(joinWords([], '-')).toBe('');
  });
});
