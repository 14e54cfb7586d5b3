import fc from 'fast-check';
import type { Template } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';
import { nextWord, OWN_BLOCKS, ownBlock } from './ownText.ts';

const ODD_DATES = [
  '2026-02-31',
  '2026-13-02',
  '20260304',
  '4.3.2026',
  '3/4/2026',
  'March 4, 2026',
  '4 Mar 2026',
  'soon',
];

const share = fc.noBias(fc.integer({ min: 0, max: 999 })).map((thousandths) => thousandths / 1000);

/** Something that happens to a proposal; `at` and `to` are shares of its sections, fields or lines. */
export const change = fc.record({
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
    'odd date',
    'note behind',
    'CRLF',
    'no end',
    'mark',
    'setext',
    'own text',
    'status',
    'numbers',
    'closing marks',
    'field twice',
    'front matter too',
  ),
  at: share,
  to: share,
});
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A proposal after something has happened to it. */
export function changed(text: string, { kind, at, to }: Change, template: Template): string {
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
      // Behind it the author's own words would be glued to the template's.
      if (!field || !/^(?:\r?\n|\*| \||$)/.test(text.slice(field.found.valueRange.end))) return text;
      return cut(field.found.valueRange.start, field.found.valueRange.end, field.wanted.field.value);
    case 'field mistyped':
      return field ? cut(field.found.valueRange.end - 1, field.found.valueRange.end) : text;
    case 'odd date': {
      const dates = match.fieldPairs.filter(({ wanted }) => wanted.isDate);
      const date = dates[Math.floor(at * dates.length)]?.found.valueRange;
      return date ? cut(date.start, date.end, ODD_DATES[Math.floor(to * ODD_DATES.length)]) : text;
    }
    case 'note behind': {
      const status = match.fieldPairs.find(({ wanted }) => wanted.role === 'status')?.found;
      if (!status || status.value === '' || status.spelling === 'section') return text;
      const mistyped = status.value.length > 4 ? 1 : 0;
      return cut(status.valueRange.end - mistyped, status.valueRange.end, ' (see discussion 12)');
    }
    case 'CRLF':
      return text.replace(/\r?\n/g, '\r\n');
    case 'no end':
      return text.trimEnd();
    case 'mark':
      return `\ufeff${text.replace(/^\ufeff/, '')}`;
    case 'own text': {
      const { block } = ownBlock(Math.floor(to * OWN_BLOCKS), nextWord(text));
      const place = at * 10 - Math.floor(at * 10) > 0.5 ? section.body.end : section.body.start;
      return cut(place, place, `\n${block}\n\n`);
    }
    case 'status': {
      const status = match.fieldPairs.find(({ wanted }) => wanted.role === 'status');
      const values = status?.wanted.allowed?.values ?? [];
      const value = values[Math.floor(to * values.length)];
      return status && value ? cut(status.found.valueRange.start, status.found.valueRange.end, value) : text;
    }
    case 'numbers':
      return sections.reduceRight(
        (now, { heading: { title } }, i) => `${now.slice(0, title.start)}${i + 1}. ${now.slice(title.start)}`,
        text,
      );
    case 'closing marks':
      return text.charAt(heading.start) === '#' ? cut(heading.end, heading.end, ' ##') : text;
    case 'field twice': {
      if (!field) return text;
      const start = text.lastIndexOf('\n', field.found.range.start) + 1;
      const end = text.indexOf('\n', field.found.range.end) + 1;
      return cut(end, end, text.slice(start, end));
    }
    case 'front matter too':
      if (!field || match.document.frontMatter) return text;
      return cut(0, text.startsWith('\ufeff') ? 1 : 0, `---\n${field.found.key}: something\nown: 1\n---\n\n`);
    default:
      return heading.level === 2 && text.charAt(heading.start) === '#'
        ? cut(heading.start, heading.end, `${section.title}\n---`)
        : text;
  }
}

/** Up to `most` things that happen, often to sections in which the author has written something of all kinds. */
export function changes(most: number): fc.Arbitrary<readonly Change[]> {
  const own = change.map((one): Change => ({ ...one, kind: 'own text' }));
  return fc
    .tuple(fc.array(own, { maxLength: 3 }), fc.array(change, { minLength: 1, maxLength: most }))
    .map(([first, then]) => [...first, ...then]);
}
