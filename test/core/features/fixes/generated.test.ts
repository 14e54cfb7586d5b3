import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../server/src/core/index.ts';
import { brief, filled, problemsOf } from '../../../support/builtin.ts';
import { type Change, changed, changes } from './changes.ts';
import { allMended, tryAll, tryKinds } from './mending.ts';
import { SHAPES } from './shapes.ts';

const ALL = [...filled.map((one) => ({ ...one, name: one.template.id })), ...SHAPES];

describe.each(ALL)('$name, to which much has happened', ({ template, text }) => {
  const run = (all: readonly Change[]) => all.reduce((now, next) => changed(now, next, template), text);

  test('has no problem before', () => {
    expect(brief(problemsOf(text, template))).toEqual([]);
    expect(allMended(text, template)).toBe(text);
  });

  test('has its problems mended one by one without another one', () => {
    let tried = 0;
    fc.assert(
      fc.property(changes(5), (all) => {
        tried += tryAll(run(all), template);
      }),
      { numRuns: 30, seed: 7 },
    );
    expect(tried).toBeGreaterThan(15);
  });

  test('has all its problems mended at once, and the second time changes nothing', () => {
    fc.assert(
      fc.property(changes(6), fc.boolean(), (all, isSafe) => {
        const before = run(all);
        const result = allMended(before, template, isSafe);
        expect(parseDocument(result).sections.length).toBeGreaterThan(0);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test('has its problems mended kind by kind', () => {
    fc.assert(
      fc.property(changes(6), fc.boolean(), (all, withoutGuidance) => {
        tryKinds(run(all), template, withoutGuidance);
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});
