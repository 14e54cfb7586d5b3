import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { instrumented } from './instrument.ts';
import { mutantsOf } from './mutants.ts';
import { sampled } from './sample.ts';
import { Suite } from './suite.ts';

const SOURCE = `export function sign(value: number): string {
  if (value < 0 && !isNaN(value)) return 'minus';
  const label: 'plus' | 'none' = value === 0 ? 'none' : 'plus';
  return label.trim();
}`;

/** What the source gives with each of its mutants, by what was done. */
function results(source: string, run: string): ReadonlyMap<string, unknown> {
  const mutants = mutantsOf('source.ts', source, 0);
  const { code } = transformSync(instrumented(source, mutants).replace('export ', ''), { loader: 'ts' });
  return new Map(
    mutants.map(({ id, what, line }) => [
      `${line}: ${what}`,
      new Function('$mutant', `${code}; return ${run};`)((asked: number) => asked === id),
    ]),
  );
}

describe('mutants', () => {
  test('are made of what runs, never of types', () => {
    expect(mutantsOf('source.ts', SOURCE, 5).map(({ id, line, what }) => `${id} ${line} ${what}`)).toEqual([
      '5 2 returns at once',
      '6 2 condition always true',
      '7 2 condition always false',
      '8 2 && to ||',
      '9 2 < to <=',
      '10 2 0 to 1',
      '11 2 without !',
      "12 2 'minus' to ''",
      '13 3 condition always true',
      '14 3 condition always false',
      '15 3 === to !==',
      '16 3 0 to 1',
      "17 3 'none' to ''",
      "18 3 'plus' to ''",
      '19 4 without trim',
    ]);
  });

  test('are all in one text, each behind its own question', () => {
    const found = results(SOURCE, '[sign(-1), sign(0), sign(1), sign(NaN)]');
    expect(found.get('2: returns at once')).toEqual([undefined, undefined, undefined, undefined]);
    expect(found.get('2: < to <=')).toEqual(['minus', 'minus', 'plus', 'plus']);
    expect(found.get('2: && to ||')).toEqual(['minus', 'minus', 'minus', 'plus']);
    expect(found.get('2: without !')).toEqual(['plus', 'none', 'plus', 'plus']);
    expect(found.get('3: === to !==')).toEqual(['minus', 'plus', 'none', 'none']);
    expect(found.get("3: 'plus' to ''")).toEqual(['minus', 'none', '', '']);
    expect(found.get('4: without trim')).toEqual(['minus', 'none', 'plus', 'plus']);
  });

  test('leave the way of the program as it is where none is tried', () => {
    const source = `function count(list) {
  const told = [];
  if (list === undefined) told.push('none'); else told.push('some');
  return [told[0], list?.filter((each) => each > 1).length];
}`;
    const mutants = mutantsOf('source.ts', source, 0);
    const plain = new Function('$mutant', `${instrumented(source, mutants)}; return [count(), count([1, 2, 3])];`);
    expect(plain(() => false)).toEqual([
      ['none', undefined],
      ['some', 2],
    ]);
  });

  test('drop flags, calls and what a list is narrowed by, and move limits', () => {
    const done = (source: string) => mutantsOf('source.ts', source, 0).map(({ what }) => what);
    expect(done('const a = /x/giu;')).toEqual(['flag i dropped', 'flag u dropped']);
    expect(done('const MAX = 400; const FEW = 3;')).toEqual(['400 to 800', '400 to 200', '3 to 4']);
    expect(done('a(); b.c(d);')).toEqual(['call removed', 'call removed']);
    expect(done('const a = b.filter(c).some(d);')).toEqual(['some to every', 'without filter']);
    expect(done("const a = { id: 'b', weight: 4, find: () => 1, examples: ['c'], counterExamples: ['d'] };")).toEqual([
      '1 to 2',
    ]);
    expect(done("const a = { id: 'b', weight: 4 };")).toEqual(["'b' to ''", '4 to 5']);
    expect(done("import a from 'b'; export const { c: d } = { 'e-f': a };")).toEqual([]);
  });
});

test('a sample is the same for a seed, another for another, and in order', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  const sample = sampled(all, 10, 1);
  expect(sample).toHaveLength(10);
  expect(sample).toEqual([...sample].sort((a, b) => a - b));
  expect(sampled(all, 10, 1)).toEqual(sample);
  expect(sampled(all, 10, 2)).not.toEqual(sample);
  expect(sampled(all, 200, 1)).toBe(all);
});

test('the stand-in for vitest collects tests with their groups, tables and what runs before them', async () => {
  const suite = new Suite();
  const ran: unknown[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: it has the shape of vitest's own.
  const api = suite.api(undefined, undefined) as any;
  api.describe('group', () => {
    api.beforeEach(() => ran.push('before'));
    api.test.each([[1, 2], 3])('table', (...row: unknown[]) => ran.push(row));
    api.test.each`
      left | right
      ${1} | ${2}
    `('heads', (row: unknown) => ran.push(row));
  });
  api.test.runIf(false)('not here', () => ran.push('never'));
  expect(suite.tests.map(({ name }) => name)).toEqual(['group > table #0', 'group > table #1', 'group > heads #0']);
  for (const { run } of suite.tests) await run();
  expect(ran).toEqual(['before', [1, 2], 'before', [3], 'before', { left: 1, right: 2 }]);
});
