import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  checkProposal,
  fixesFor,
  type Match,
  matchTemplate,
  type Problem,
} from '../../server/src/core/index.ts';
import type { SectionPair } from '../../server/src/core/matching/alignment.ts';
import { brief, builtin, filled, follow, problemsOf } from '../support/builtin.ts';

const options = { today: '2026-11-21' };

/** The only problem of a text, and the text after its preferred fix. */
function onlyProblem(text: string, match: Match): { problem: Problem; fixed: string | undefined } {
  const [problem, ...others] = checkProposal(match);
  expect(brief(others)).toEqual([]);
  if (!problem) throw new Error('no problem was found');
  const fix = fixesFor(match, problem, options).find(({ isPreferred }) => isPreferred);
  return { problem, fixed: fix && applyEdits(text, fix.edits) };
}

const cut = (text: string, { start, end }: { start: number; end: number }, newText = '') =>
  text.slice(0, start) + newText + text.slice(end);

describe.each(filled)('a filled $template.id', ({ template, text }) => {
  const original = follow(text, template);
  const { pairs } = original.alignment;
  const required = pairs.filter(({ wanted }) => wanted.isRequired);
  const mutate = (newText: string) => onlyProblem(newText, follow(newText, template));
  const name = ({ found }: SectionPair) => `${found.index} ${found.title}`;
  const named = (list: readonly SectionPair[]) => list.map((pair) => [name(pair), pair] as const);

  test('has no problem, and is matched to its template', () => {
    expect(brief(problemsOf(text, template))).toEqual([]);
    expect(matchTemplate(original.document, builtin)?.template.id).toBe(template.id);
  });

  test.each(named(required))('without %s', (_, { found, wanted }) => {
    const removed = text.slice(found.range.start, found.range.end);
    const { problem, fixed = '' } = mutate(cut(text, found.range));
    expect(brief([problem])).toEqual([`section-missing: ${wanted.name}`]);
    // What was inserted is the template's skeleton: with the author's text in its place it is the original again.
    const inserted = follow(fixed, template).alignment.pairs.find((pair) => pair.wanted === wanted);
    expect(inserted?.isMoved).toBe(false);
    const before = fixed.slice(0, inserted?.found.range.start);
    const after = fixed.slice(inserted?.found.range.end);
    expect(before + removed + after).toBe(text);
    const left = problemsOf(fixed, template);
    expect(left.every(({ range }) => range.start >= before.length && range.end <= fixed.length - after.length)).toBe(
      true,
    );
    expect(left.every(({ rule }) => rule === 'placeholder-leftover' || rule === 'section-unfilled')).toBe(true);
  });

  const fillable = required.filter(({ wanted }) => !wanted.holdsFields);
  test.each(named(fillable))('with nothing in %s', (_, { found }) => {
    const { problem } = mutate(cut(text, { start: found.body.start, end: found.range.end }, '\n'));
    expect(brief([problem])).toEqual([`section-empty: ${found.title}`]);
  });

  const swappable = pairs.flatMap((pair) => {
    const next = pairs.find(
      ({ found }) => found.range.start === pair.found.range.end && found.parent === pair.found.parent,
    );
    return next && pair.wanted.repeats === undefined && next.wanted.repeats === undefined
      ? [[name(pair), pair, next] as const]
      : [];
  });
  test.each(swappable)('with %s behind the next section', (_, first, second) => {
    const a = text.slice(first.found.range.start, first.found.range.end).trimEnd();
    const b = text.slice(second.found.range.start, second.found.range.end).trimEnd();
    const { problem } = mutate(
      cut(text, { start: first.found.range.start, end: second.found.range.end }, `${b}\n\n${a}\n\n`),
    );
    expect(problem.rule).toBe('section-out-of-order');
    expect([first.found.title, second.found.title]).toContain(problem.subject);
  });

  test.each(named(required))('with a typing error in the heading %s', (_, { found, wanted }) => {
    const { title } = found.heading;
    const at = title.start + Math.floor((title.end - title.start) / 2);
    const mistyped = cut(text, { start: at, end: at + 1 }, text.charAt(at) === 'x' ? 'z' : 'x');
    const { problem, fixed } = mutate(mistyped);
    expect(problem.rule).toBe('section-renamed');
    expect(problem.subject.startsWith(`${wanted.name} => `)).toBe(true);
    expect(mistyped.slice(problem.range.start, problem.range.end)).toBe(mistyped.slice(title.start, title.end));
    expect(fixed).toBe(text);
  });

  test.each(named(required))('with one level more for %s', (_, { found }) => {
    const { problem, fixed } = mutate(cut(text, { start: found.heading.start, end: found.heading.start }, '#'));
    expect(brief([problem])).toEqual([`section-wrong-level: ${found.title}`]);
    expect(fixed).toBe(text);
  });

  test.each(named(required.filter(({ found }) => found.heading.level > 2)))(
    'with one level less for %s',
    (_, { found }) => {
      const { problem, fixed } = mutate(cut(text, { start: found.heading.start, end: found.heading.start + 1 }));
      expect(brief([problem])).toEqual([`section-wrong-level: ${found.title}`]);
      expect(fixed).toBe(text);
    },
  );

  test.each(named(required))('with %s twice', (_, { found }) => {
    const section = text.slice(found.range.start, found.range.end).trimEnd();
    const { problem } = mutate(cut(text, { start: found.range.start, end: found.range.start }, `${section}\n\n`));
    expect(brief([problem])).toEqual([`section-duplicate: ${found.title}`]);
    expect(problem.range.start).toBeGreaterThan(found.range.start);
  });

  const advised = required.filter(({ wanted }) => {
    const content = original.template.document.text.slice(wanted.section.body.start, wanted.section.body.end);
    return (
      !wanted.holdsFields &&
      content.replace(/<!--[\s\S]*?-->/g, '').trim() !== '' &&
      !/^- \[ \] (?!.*\[)(?!Task|Question)/m.test(content)
    );
  });
  test.each(named(advised))("with the template's text in %s", (_, { found, wanted }) => {
    const skeleton = template.document.text.slice(wanted.section.body.start, wanted.section.body.end);
    const problems = problemsOf(cut(text, found.body, skeleton), template);
    expect(problems.length).toBeGreaterThan(0);
    for (const { rule, subject } of problems) {
      expect(['placeholder-leftover', 'section-unfilled']).toContain(rule);
      expect(subject).toBe(found.title);
    }
  });

  const fields = original.fieldPairs.map((pair) => [pair.found.key, pair] as const);
  test.each(fields)('without the field %s', (_, { found }) => {
    const lineEnd = text.indexOf('\n', found.range.end) + 1;
    const { problem, fixed = '' } = mutate(
      cut(text, { start: text.lastIndexOf('\n', found.range.start) + 1, end: lineEnd }),
    );
    expect(brief([problem])).toEqual([`field-missing: ${found.key}`]);
    const inserted = follow(fixed, template).fieldPairs.find(({ wanted }) => wanted.field.key === found.key)?.found;
    if (!inserted) throw new Error('the field was not inserted');
    expect(cut(fixed, inserted.valueRange, found.value)).toBe(text);
  });

  test.each(fields)('with nothing in the field %s', (_, { found }) => {
    const { problem } = mutate(cut(text, found.valueRange));
    expect(brief([problem])).toEqual([`field-empty: ${found.key}`]);
  });

  test.each(fields)("with the template's value in the field %s", (_, { found, wanted }) => {
    if (!wanted.isPlaceholder || wanted.isAssignedLater)
      return expect(wanted.isPlaceholder && !wanted.isAssignedLater).toBe(false);
    const { problem, fixed } = mutate(cut(text, found.valueRange, wanted.field.value));
    expect(brief([problem])).toEqual([`placeholder-leftover: ${found.key}`]);
    if (fixed) expect(brief(problemsOf(fixed, template))).toEqual([]);
  });

  const status = original.fieldPairs.find(({ wanted }) => wanted.role === 'status');
  test('with a mistyped status', () => {
    if (!status) throw new Error('no status');
    const { problem, fixed } = mutate(cut(text, status.found.valueRange, `${status.found.value}x`));
    expect(brief([problem])).toEqual([`field-value-unknown: ${status.found.key}`]);
    expect(problem.message).toContain(`did you mean \`${status.found.value}\`?`);
    expect(fixed).toBe(text);
  });

  test('with a day that the calendar does not have', () => {
    const dates = original.fieldPairs.filter(({ wanted }) => wanted.isDate);
    expect(dates.length).toBeGreaterThan(0);
    for (const { found } of dates) {
      const { problem, fixed = '' } = mutate(cut(text, found.valueRange, '2026-02-30'));
      expect(brief([problem])).toEqual([`field-date-invalid: ${found.key}`]);
      expect(problem.severity).toBe('error');
      expect(brief(problemsOf(fixed, template))).toEqual([]);
    }
  });

  test('updated before it was created', () => {
    const updated = original.fieldPairs.find(({ wanted }) => wanted.role === 'updated');
    if (!updated) return expect(template.id).toMatch(/^(?:enhancement-specification|decision-record.*)$/);
    const { problem, fixed = '' } = mutate(cut(text, updated.found.valueRange, '2001-01-01'));
    expect(brief([problem])).toEqual([`field-date-order: ${updated.found.key}`]);
    expect(brief(problemsOf(fixed, template))).toEqual([]);
  });
});
