import { describe, expect, test } from 'vitest';
import { isTooComplex } from '../../../server/src/core/document/complexity.ts';

describe('a piece that a grammar is not to see', () => {
  test.each<[string, (count: number) => string, number]>([
    ['characters', (count) => 'x'.repeat(count), 24_000],
    ['backticks', (count) => 'a`'.repeat(count), 600],
    ['stars', (count) => 'a*'.repeat(count), 1_500],
    ['underscores', (count) => 'a_'.repeat(count), 1_500],
    ['brackets', (count) => 'a]'.repeat(count), 1_000],
    ['tags', (count) => 'a<'.repeat(count), 300],
    ['marks in a row', (count) => `a${'*'.repeat(count)}`, 200],
    ['lines', (count) => 'x\n'.repeat(count), 1_000],
    ['quotations inside each other', (count) => `${'>'.repeat(count)} a`, 59],
    ['spaces in front', (count) => `${' '.repeat(count)}a`, 240],
  ])('has more %s', (_, piece, most) => {
    expect(isTooComplex(piece(most))).toBe(false);
    expect(isTooComplex(piece(most + 1))).toBe(true);
  });

  test('is none for what is deep in several lines, or for marks behind words', () => {
    expect(isTooComplex(`${'>'.repeat(40)}a\n${'>'.repeat(40)}b\n`)).toBe(false);
    expect(isTooComplex(`a ${'>-'.repeat(100)}`)).toBe(false);
    expect(isTooComplex('1234567890'.repeat(100))).toBe(false);
    expect(isTooComplex(`a\n${'>'.repeat(59)} b`)).toBe(false);
    expect(isTooComplex(`(${'>'.repeat(100)})`)).toBe(false);
  });
});
