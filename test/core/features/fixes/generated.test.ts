import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, type Template } from '../../../../server/src/core/index.ts';
import { brief, filled, follow, problemsOf } from '../../../support/builtin.ts';
import { allMended, tryAll } from './mending.ts';
import { SHAPES } from './shapes.ts';

const ALL = [...filled.map((one) => ({ ...one, name: one.template.id })), ...SHAPES];

const share = fc.noBias(fc.integer({ min: 0, max: 999 })).map((thousandths) => thousandths / 1000);

/** Something that happens to a proposal; `at` and `to` are shares of its sections, fields or lines. */
const change = fc.record({
  kind: fc.constantFrom(
    'move',
    'delete',
    'rename',
    'duplicate',
    'copy heading',
    'level',
    'all levels',
    'empty',
    'template text',
    'field away',
    'field empty',
    'field template',
    'field mistyped',
    'CRLF',
    'no end',
    'mark',
    'setext',
  ),
  at: share,
  to: share,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, { kind, at, to }: Change, template: Template): string {
  const match = follow(text, template);
  const { sections } = match.document;
  const section = sections[1 + Math.floor(at * (sections.length - 1))];
  const other = sections[1 + Math.floor(to * (sections.length - 1))];
  const field = match.fieldPairs[Math.floor(at * match.fieldPairs.length)];
  const cut = (start: number, end: number, newText = '') => text.slice(0, start) + newText + text.slice(end);
  if (!section || !other) return text;
  const whole = text.slice(section.range.start, section.range.end);
  const block = `${whole.trimEnd()}\n\n`;
  const target = other.range.start;
  const { heading } = section;
  switch (kind) {
    case 'move':
      if (target > section.range.start && target < section.range.end) return text;
      return target <= section.range.start
        ? text.slice(0, target) + block + text.slice(target, section.range.start) + text.slice(section.range.end)
        : text.slice(0, section.range.start) + text.slice(section.range.end, target) + block + text.slice(target);
    case 'delete':
      return cut(section.range.start, section.range.end);
    case 'rename':
      return cut(heading.title.start + 1, heading.title.start + 2);
    case 'duplicate':
      return cut(target, target, block);
    case 'copy heading':
      return cut(
        target,
        target,
        `${text.slice(heading.start, heading.end)}\n\n${to > 0.5 ? 'Something else.\n\n' : ''}`,
      );
    case 'level':
      return cut(heading.start, heading.start, '#');
    case 'all levels':
      return text.replace(/^##/gm, '###');
    case 'empty':
      return cut(section.body.start, section.body.end, '\n');
    case 'template text': {
      const wanted = match.alignment.pairs.find(({ found }) => found === section)?.wanted.section.body;
      const words = wanted ? template.document.text.slice(wanted.start, wanted.end).trim() : '';
      const place = to > 0.5 ? section.body.end : section.body.start;
      return cut(place, place, `\n${words}\n\n`);
    }
    case 'field away':
      if (!field) return text;
      return cut(text.lastIndexOf('\n', field.found.range.start) + 1, text.indexOf('\n', field.found.range.end) + 1);
    case 'field empty':
      return field ? cut(field.found.valueRange.start, field.found.valueRange.end) : text;
    case 'field template':
      return field ? cut(field.found.valueRange.start, field.found.valueRange.end, field.wanted.field.value) : text;
    case 'field mistyped':
      return field ? cut(field.found.valueRange.end - 1, field.found.valueRange.end) : text;
    case 'CRLF':
      return text.replace(/\r?\n/g, '\r\n');
    case 'no end':
      return text.trimEnd();
    case 'mark':
      return `\ufeff${text.replace(/^\ufeff/, '')}`;
    default:
      return heading.level === 2 && text.charAt(heading.start) === '#'
        ? cut(heading.start, heading.end, `${section.title}\n---`)
        : text;
  }
}

describe.each(ALL)('$name, to which much has happened', ({ template, text }) => {
  const run = (changes: readonly Change[]) => changes.reduce((now, next) => changed(now, next, template), text);

  test('has no problem before', () => {
    expect(brief(problemsOf(text, template))).toEqual([]);
    expect(allMended(text, template)).toBe(text);
  });

  test('has its problems mended one by one without another one', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        tried += tryAll(run(changes), template);
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  test('has all its problems mended at once, and the second time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, isSafe) => {
        const before = run(changes);
        const result = allMended(before, template, isSafe);
        expect(parseDocument(result).sections.length).toBeGreaterThan(0);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});
