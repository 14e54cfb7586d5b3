import { describe, expect, test } from 'vitest';
import type { Example } from '../../../server/src/core/index/entry.ts';
import { inTime } from '../../../server/src/core/practice/inTime.ts';
import { MIN_PROPOSALS, MIN_UNANIMOUS, Practice, WINDOW } from '../../../server/src/core/practice/practice.ts';

const FACT = 'section-missing\ndrawbacks';

function entry(number: number | undefined, does = false, more: Partial<Example> = {}): Example {
  return {
    path: `rfcs/${number === undefined ? 'draft' : String(number).padStart(4, '0')}.md`,
    template: 'rfcs/template.md',
    series: 'rfcs',
    isInDoubt: false,
    isBrief: false,
    additions: [],
    number,
    day: undefined,
    facts: does ? [FACT] : [],
    ...more,
  };
}

/** A series with `x` for each proposal that does otherwise, the oldest first. */
function series(marks: string): Example[] {
  return [...marks].map((mark, i) => entry(i + 1, mark === 'x'));
}

const newest = entry(undefined);
const isDropped = (marks: string) => new Practice(series(marks)).around(newest, FACT).isDropped;

describe('what most do otherwise is not asked for', () => {
  test.each([
    ['11 of 20', `${'x'.repeat(11)}${'.'.repeat(9)}`, true],
    ['10 of 20', `${'x'.repeat(10)}${'.'.repeat(10)}`, false],
    ['5 of 8', 'xxxxx...', true],
    ['4 of 8', 'xxxx....', false],
    ['all of 4', 'xxxx', true],
    ['all of 3, which are too few', 'xxx', false],
    ['all but one of 7', 'xxxxxx.', false],
    ['all of 8', 'xxxxxxxx', true],
    ['none at all', '', false],
  ])('%s', (_, marks, dropped) => {
    // The newest first: what was dropped once stays so for a while, see below.
    expect(isDropped([...marks].reverse().join(''))).toBe(dropped);
  });

  test('of a few those that are brief are not enough, of many they are', () => {
    const brief = entry(9, true, { isBrief: true });
    const practice = (marks: string) => new Practice([...series(marks), brief]);
    expect(practice('xxx').around(newest, FACT)).toMatchObject({ asked: 4, isEnough: false, isDropped: false });
    expect(practice('xxxx').around(newest, FACT)).toMatchObject({ asked: 5, isEnough: true, isDropped: true });
    expect(practice('xxxx').around(entry(1, true), FACT)).toMatchObject({ asked: 4, isDropped: false });
    expect(practice('xxxx').around(brief, FACT)).toMatchObject({ asked: 4, isDropped: true });
    expect(practice('xxxx...').around(newest, FACT)).toMatchObject({ asked: 8, isDropped: true });
  });

  test.each([
    ['none of 20', 0, 20, false],
    ['1 of 20', 1, 20, true],
    ['1 of 3', 1, 3, true],
    ['1 of 2, of which nobody can tell', 1, 2, false],
    ['12 of 20', 12, 20, true],
  ])('%s that does otherwise shows that the team does not insist', (_, otherwise, all, isLoose) => {
    const practice = new Practice(series('x'.repeat(otherwise) + '.'.repeat(all - otherwise)));
    expect(practice.around(newest, FACT)).toMatchObject({ asked: all, isLoose });
  });

  test('what those do that are brief shows nothing of the kind where few are written out', () => {
    const brief = [11, 12, 13].map((number) => entry(number, true, { isBrief: true }));
    expect(new Practice([...series('..'), ...brief]).around(newest, FACT)).toMatchObject({ asked: 5, isLoose: false });
    expect(new Practice([...series('...'), ...brief]).around(newest, FACT)).toMatchObject({ asked: 6, isLoose: true });
    expect(new Practice([...series('...'), ...brief]).around(entry(1), FACT)).toMatchObject({
      asked: 5,
      isLoose: false,
    });
  });

  test('does not go on when a few more do it', () => {
    expect(isDropped('xxxxxx.')).toBe(false);
    expect(isDropped('xxxxxx..')).toBe(true);
  });

  test('counts those nearest in time, not all', () => {
    const practice = new Practice(series(`${'x'.repeat(60)}${'.'.repeat(40)}`));
    expect(practice.around(entry(3), FACT)).toMatchObject({ otherwise: WINDOW, asked: WINDOW, isDropped: true });
    expect(practice.around(newest, FACT)).toMatchObject({ otherwise: 0, asked: WINDOW, isDropped: false });
    // Ten before it, without itself, and ten behind it.
    expect(practice.around(entry(60, true), FACT)).toMatchObject({ otherwise: 10, asked: WINDOW });
  });

  test('does not count the proposal itself', () => {
    const practice = new Practice(series('xxxxx....'));
    expect(practice.around(entry(1, true), FACT)).toMatchObject({ otherwise: 4, asked: 8, isDropped: false });
    expect(practice.around(entry(9), FACT)).toMatchObject({ otherwise: 5, asked: 8, isDropped: true });
  });

  test('is asked for again when clearly more do it: one proposal more does not turn it', () => {
    const [before, after] = ['x'.repeat(20), '.'];
    expect(isDropped(`${before}${after.repeat(10)}`)).toBe(true);
    expect(isDropped(`${before}${after.repeat(12)}`)).toBe(true);
    expect(isDropped(`${before}${after.repeat(13)}`)).toBe(false);
  });

  test('counts neither what owes no sections nor what may follow another template', () => {
    const others = Array.from({ length: 20 }, (_, i) =>
      entry(i + 20, true, i % 2 ? { facts: 'owes nothing' as const } : { isInDoubt: true }),
    );
    const practice = new Practice([...series('........'), ...others]);
    expect(practice.size).toBe(8);
    expect(practice.around(entry(30, true, { facts: 'owes nothing' as const }), FACT)).toMatchObject({
      otherwise: 0,
      asked: 8,
    });
  });
});

describe('the order in time', () => {
  const sorted = (entries: readonly Example[]) => entries.toSorted(inTime(entries)).map(({ path }) => path);
  const dated = (path: string, day: string | undefined) => entry(undefined, false, { path, day });

  test('is that of the numbers, where most have one; a draft without one is the newest', () => {
    const all = [newest, entry(10), entry(9), entry(2)];
    expect(sorted(all)).toEqual(['rfcs/0002.md', 'rfcs/0009.md', 'rfcs/0010.md', 'rfcs/draft.md']);
  });

  test('else that of the days, else that of the names', () => {
    expect(sorted([dated('b.md', undefined), dated('a.md', '2026-03-01'), dated('c.md', '2025-11-30')])).toEqual([
      'c.md',
      'a.md',
      'b.md',
    ]);
    expect(sorted([dated('b.md', undefined), dated('a.md', undefined)])).toEqual(['a.md', 'b.md']);
  });
});

test('the witness of what is young is the eighth of the newest, of few the fourth, for those that are no older', () => {
  const practice = new Practice(series('x'.repeat(12)));
  expect(practice.witnessFor(newest)?.number).toBe(12 - MIN_PROPOSALS + 1);
  expect(practice.witnessFor(entry(5))?.number).toBe(5);
  expect(practice.witnessFor(entry(4))).toBeUndefined();
  expect(new Practice(series('xxxxxxx')).witnessFor(newest)?.number).toBe(7 - MIN_UNANIMOUS + 1);
  expect(new Practice(series('xxx')).witnessFor(newest)).toBeUndefined();
});
