import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Completion, completionsAt } from '../../../../server/src/core/index.ts';
import { filled, follow } from '../../../support/builtin.ts';
import { at, chosen, enhancementProposal, labels, rfc } from './offered.ts';

const AUTHORS = ['Anna Gitter', '@hannah', '@anna-lee', 'José Núñez', "@o'neil"];
const REASONS = [{}, { isNarrowing: true }, ...[' ', '@', '-', '#', ':', '|', '\n'].map((trigger) => ({ trigger }))];
/** Marks that a line may begin with, before the words that are typed. */
const MARKS = ['', '## ', '##', '### ', '# ', '- ', '- [ ] ', '1. ', '| ', '- **', '**', '  - ', '- "', '+'];

interface Case {
  /** Of a filled proposal. */
  readonly index: number;
  readonly line: number;
  readonly typed: string;
  /** Where the cursor is in that line. */
  readonly at: number;
  readonly options: object;
}

/** A filled proposal in which somebody types a word somewhere: one that is known, or what is left of it. */
const CASES = fc.nat(filled.length - 1).chain((index) => {
  const { template, lines } = proposal(index);
  const words = [
    ...AUTHORS,
    ...template.sections.map(({ name }) => name),
    ...template.fields.flatMap(({ field, allowed }) => [field.key, ...(allowed?.values ?? [])]),
    '2026-11-21',
    'today',
    '+1 week',
  ];
  return fc
    .record({
      word: fc.constantFrom(...words).chain((word) => fc.oneof(cutShort(word), lettersOf(word))),
      // Mostly where there is anything to offer: on blank lines and in the metadata.
      line: fc.oneof(
        fc.nat(Math.min(20, lines.length - 1)),
        fc.constantFrom(...lines.flatMap((line, i) => (line === '' ? [i] : []))),
        fc.nat(lines.length - 1),
      ),
      keeps: fc.constantFrom('nothing', 'key', 'start', 'all'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      mark: fc.constantFrom(...MARKS),
      options: fc.constantFrom(...REASONS),
    })
    .map(({ word, line, keeps, share, mark, options }): Case => {
      const old = lines[line] ?? '';
      const cut = Math.floor(share * old.length);
      const key = /^.*?:\**\s*/.exec(old)?.[0] ?? '';
      const before = { nothing: mark, key, start: old.slice(0, cut), all: old.slice(0, cut) }[keeps] + word;
      const typed = before + (keeps === 'all' ? old.slice(cut) : '');
      return { index, line, typed, at: before.length, options };
    });
});

function proposal(index: number) {
  const { template, text } = filled[index] as (typeof filled)[number];
  let sections = 0;
  // Every other section is missing, so that there is something to offer.
  const some = text.replace(/^## [^\n]*\n[\s\S]*?(?=^## )/gm, (section) => (sections++ % 2 === 0 ? section : ''));
  return { template, lines: some.split('\n') };
}

function cutShort(word: string) {
  return fc.oneof(fc.nat(Math.min(3, word.length)), fc.nat(word.length)).map((length) => word.slice(0, length));
}

/** Some letters of a word, in their order and in any case: what editors take for it. */
function lettersOf(word: string) {
  return fc
    .subarray([...word], { minLength: 1 })
    .chain((letters) => fc.boolean().map((isUpper) => (isUpper ? letters.join('').toUpperCase() : letters.join(''))));
}

test('at any place, whatever is offered goes on with what is typed there', () => {
  let offered = 0;
  fc.assert(
    fc.property(CASES, ({ index, line, typed: changed, at: column, options }) => {
      const { template, lines } = proposal(index);
      const text = lines.with(line, changed).join('\n');
      const offset = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
      const completions = completionsAt(follow(text, template), offset, {
        today: '2026-11-21',
        authors: AUTHORS,
        ...options,
      });
      offered += completions.length;
      const isAsked = Object.keys(options).length === 0;
      for (const completion of completions) {
        const { range, label, filterText } = completion;
        const typed = text.slice(range.start, offset);
        const where = `${label} in ${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))}¦ ${JSON.stringify(options)}`;
        expect(goesOn(completion, typed), where).toBe(true);
        expect(filterText.startsWith(typed), where).toBe(true);
        const isFree = isAsked && key(typed) === '';
        expect(isFree || goesOn(completion, text.slice(range.start, range.end)), where).toBe(true);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(offered).toBeGreaterThan(10);
});

/** Whether something that a completion is called, or writes, begins with a text; marks, case and accents aside. */
function goesOn({ label, text, note = '', detail = '' }: Completion, typed: string): boolean {
  return [label, text, note, detail].some((name) => key(name).startsWith(key(typed)));
}

function key(text: string): string {
  return text
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}@+]|\+(?!\d)/gu, '')
    .toLowerCase();
}

describe('a name that was typed in full', () => {
  const authors = AUTHORS;
  const list = (value: string) => `---\ntitle: Cache\nauthors:\n  - ${value}\n---\n`;

  test('is never replaced by one that has its letters, nor by the name behind a handle', () => {
    for (const typed of ['@ann¦', '"@ann¦"', '@hana¦', 'Gitter¦', 'ann¦ett'])
      expect(labels(list(typed), enhancementProposal, { authors }), typed).not.toContain('@hannah');
    expect(labels(list('"@anna¦"'), enhancementProposal, { authors })).toEqual(['@anna-lee']);
    expect(labels(list('@anna¦'), enhancementProposal, { authors: ['Anna Gitter', '@hannah'] })).toEqual([]);
    expect(labels(list('anna¦'), enhancementProposal, { authors })).toEqual(['Anna Gitter']);
  });

  test('is gone on with inside of its quotes', () => {
    expect(chosen(list('"@han¦"'), '@hannah', enhancementProposal, { authors })).toBe(list('"@hannah"'));
    expect(chosen(list("'@o¦'"), "@o'neil", enhancementProposal, { authors })).toBe(list("'@o''neil'"));
    expect(chosen(list('"@han¦'), '@hannah', enhancementProposal, { authors })).toBe(list('"@hannah'));
    expect(chosen(list('@han¦'), '@hannah', enhancementProposal, { authors })).toBe(list('"@hannah"'));
  });

  test('is found without its accents', () => {
    expect(labels(list('jose nu¦'), enhancementProposal, { authors })).toEqual(['José Núñez']);
    expect(at(list('jose nu¦'), enhancementProposal, { authors })[0]?.filterText).toBe('jose nuñez');
  });

  test('is complete while it is typed, even where a longer one begins with it', () => {
    const two = { authors: ['@anna', '@annabel'] };
    for (const reason of [{ trigger: '@' }, { isNarrowing: true }])
      expect(labels(list('@anna¦'), enhancementProposal, { ...two, ...reason })).toEqual([]);
    expect(labels(list('@anna¦'), enhancementProposal, two)).toEqual(['@anna', '@annabel']);
  });
});

test('a status that is complete is not gone on with while it is typed', () => {
  const status = '# RFC: Cache\n\n- **Status**: Draft¦\n- **Created**: 2026-11-21\n';
  for (const reason of [{ trigger: ' ' }, { isNarrowing: true }, {}]) expect(labels(status, rfc, reason)).toEqual([]);
});
