import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../server/src/core/index.ts';
import { brief, filled, problemsOf } from '../../../support/builtin.ts';
import { type Change, change, changed, changes } from './changes.ts';
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
      { numRuns: 30 },
    );
    expect(tried).toBeGreaterThan(5);
  });

  test('has all its problems mended at once, and the second time changes nothing', () => {
    fc.assert(
      fc.property(changes(6), fc.boolean(), (all, isSafe) => {
        const before = run(all);
        const result = allMended(before, template, isSafe);
        // A number before an underlined heading makes a list of it: there may have been none.
        if (parseDocument(before).sections.length > 0) expect(parseDocument(result).sections).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has its problems mended kind by kind', () => {
    fc.assert(
      fc.property(changes(6), fc.boolean(), (all, withoutGuidance) => {
        tryKinds(run(all), template, withoutGuidance);
      }),
      { numRuns: 30 },
    );
  });
});

const UNNUMBERED = ALL.filter(({ template }) => template.sections.every(({ section }) => !/^\d/.test(section.title)));

describe.each(UNNUMBERED)('$name, with numbered headings', ({ template, text }) => {
  const run = (all: readonly Change[]) => all.reduce((now, next) => changed(now, next, template), text);

  test('has no number twice once all that was missing is there again', () => {
    const deletions = fc.array(
      change.map((one): Change => ({ ...one, kind: 'delete' })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(deletions, (all) => {
        const result = allMended(run([{ kind: 'numbers', at: 0, to: 0 }, ...all]), template);
        const numbers = parseDocument(result).sections.flatMap(({ title, parent }) => {
          const number = /^\d+\. /.exec(title)?.[0];
          return number === undefined ? [] : [`${number}below ${parent}`];
        });
        expect(numbers).toEqual([...new Set(numbers)]);
      }),
      { numRuns: 20 },
    );
  });
});
