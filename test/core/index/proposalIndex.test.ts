import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Entry, entryIn, ProposalIndex } from '../../../server/src/core/index.ts';
import { ADR } from '../../support/workspaceTemplates.ts';

const library = createLibrary({
  files: [
    { path: 'adr/template.md', text: ADR },
    { path: 'template.md', text: ADR.replaceAll('##', '###') },
  ],
  builtin: [],
});

function entryOf(path: string, text: string): Entry {
  const entry = entryIn(library, text, path);
  if (!entry) throw new Error(`${path} follows a template`);
  return entry;
}

const record = (more = '') =>
  `# Queue\n\n- **Status**: Accepted\n- **Deciders**: Ada\n${more}\n## Context\n\nSlow.\n\n## Decision\n\nA queue.\n`;

describe('an entry', () => {
  test('has what others ask about a proposal', () => {
    const { facts, ...entry } = entryOf('adr/0012-queue.md', record('- **Date**: 2026-03-04\n'));
    expect(entry).toMatchObject({
      path: 'adr/0012-queue.md',
      template: 'adr/template.md',
      series: 'adr',
      isInDoubt: false,
      number: 12,
      day: undefined,
    });
    expect(facts).toContain('section-missing\nconsequences');
  });

  test('has the day in its name before any other', () => {
    expect(entryOf('adr/2026-03-04-queue.md', record())).toMatchObject({ day: '2026-03-04', number: undefined });
    expect(entryOf('adr/2005-queue.md', record())).toMatchObject({ number: 2005 });
  });

  test('is of the series of its folder where the template is for everything', () => {
    const text = record().replaceAll('##', '###');
    expect(entryOf('docs/rfcs/0001-a.md', text).series).toBe('docs/rfcs');
    expect(entryOf('docs/rfcs/0002-b/README.md', text).series).toBe('docs/rfcs');
  });

  test('is brief where hardly more than its headings is written', () => {
    expect(entryOf('adr/0007-queue.md', record()).isBrief).toBe(true);
    expect(entryOf('adr/0007-queue.md', `${record()}${'\nAnd more.'.repeat(40)}`).isBrief).toBe(false);
  });

  test('of a stub is no example', () => {
    expect(entryOf('adr/0007-moved.md', '# Queue\n\n- **Status**: Moved\n- **Deciders**: Ada\n').facts).toBe(
      'owes nothing',
    );
  });
});

describe('the index', () => {
  const [one, other] = [entryOf('adr/0001-a.md', record()), entryOf('adr/0002-b.md', record())];
  const of = (template: string, path: string, isInDoubt = false): Entry => ({ ...one, path, template, isInDoubt });

  test('is never changed: with and without an entry it is another one', () => {
    const index = ProposalIndex.of([one]);
    const both = index.with(other);
    expect([...index.entries]).toEqual([one]);
    expect([...both.entries]).toEqual([one, other]);
    expect([...both.without(one.path).entries]).toEqual([other]);
    expect(both.without('adr/0003-c.md')).toBe(both);
    expect(both.with(one)).toBe(both);
    expect([...both.changed([one.path, other.path], [one]).entries]).toEqual([one]);
    expect(both.changed([one.path], [one])).toBe(both);
    expect(both.with({ ...one, number: 5 }).of(one.path)?.number).toBe(5);
  });

  test('keeps a group in which nothing has changed, and no other', () => {
    const seriesOf = ({ series }: Entry) => series;
    const index = ProposalIndex.of([one, other, { ...one, path: 'rfcs/0001-a.md', series: 'rfcs' }]);
    const [adr, rfcs] = [index.by(seriesOf).get('adr'), index.by(seriesOf).get('rfcs')];
    expect(adr).toEqual([one, other]);
    const changed = { ...one, title: 'Another' };
    const next = index.with(changed).by(seriesOf);
    expect(next.get('rfcs')).toBe(rfcs);
    expect(next.get('adr')).toEqual([other, changed]);
    expect(index.by(seriesOf).get('adr')).toBe(adr);
    const moved = index.changed(['rfcs/0001-a.md'], [{ ...one, series: 'x' }]).by(seriesOf);
    expect([...moved].map(([key, { length }]) => [key, length])).toEqual([
      ['adr', 1],
      ['x', 1],
    ]);
  });

  test('groups as one that is made anew does, however it came to be', () => {
    const row = fc.constantFrom('adr', 'rfcs', 'docs');
    const entry = fc.record({ at: fc.nat(9), series: row, number: fc.option(fc.nat(3), { nil: undefined }) });
    const step = fc.record({ gone: fc.array(fc.nat(9)), entries: fc.array(entry, { maxLength: 30 }) });
    const numberOf = ({ number }: Entry) => number;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let index = ProposalIndex.empty;
        for (const { gone, entries } of steps) {
          const made = entries.map(({ at, ...rest }) => ({ ...one, ...rest, path: `${at}.md` }));
          index = index.changed(
            gone.map((at) => `${at}.md`),
            made,
          );
          const sorted = (found: ReturnType<typeof index.by>) =>
            new Map([...found].map(([key, those]) => [key, those.toSorted((a, b) => (a.path < b.path ? -1 : 1))]));
          expect(sorted(index.by(numberOf))).toEqual(sorted(ProposalIndex.of(index.entries).by(numberOf)));
        }
      }),
    );
  });

  test('counts what proposals say as one that is made anew does, and keeps what is said as before', () => {
    const saying = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const entry = fc.record({ at: fc.nat(9), authors: saying, series: fc.constantFrom('adr', 'rfcs') });
    const step = fc.record({ gone: fc.array(fc.nat(9)), entries: fc.array(entry, { maxLength: 12 }) });
    const authorsSaid = ({ series, authors }: Entry) => authors.map((author) => [series, author] as const);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let index = ProposalIndex.empty;
        let before = index.tally(authorsSaid);
        for (const { gone, entries } of steps) {
          const made = entries.map(({ at, ...rest }) => ({ ...one, ...rest, path: `${at}.md` }));
          index = index.changed(
            gone.map((at) => `${at}.md`),
            made,
          );
          const now = index.tally(authorsSaid);
          expect(new Map(now)).toEqual(new Map(ProposalIndex.of(index.entries).tally(authorsSaid)));
          if (entries.length + gone.length < 10)
            for (const [key, counts] of now)
              if (JSON.stringify([...counts]) === JSON.stringify([...(before.get(key) ?? [])]))
                expect(counts).toBe(before.get(key));
          before = now;
        }
      }),
    );
  });

  test('knows which template prevails in a row, without those in doubt', () => {
    const index = ProposalIndex.of([
      of('a', 'rfcs/0001-a.md'),
      of('a', 'rfcs/0002-b/README.md'),
      of('b', 'rfcs/0003-c.md'),
      of('b', 'rfcs/0004-d.md', true),
      of('b', 'rfcs/0005-e.md', true),
      of('b', 'adr/0001-a.md'),
    ]);
    expect(index.prevailingIn('rfcs')).toBe('a');
    // One alone does not prevail.
    expect(index.prevailingIn('adr')).toBeUndefined();
  });
});
