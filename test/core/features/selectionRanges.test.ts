import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectionRangesAt } from '../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../support/builtin.ts';

const [rfc] = builtin as [(typeof builtin)[number]];

/** The texts round a place, from the smallest, without line breaks at their ends. */
const round = (text: string, before: string): string[] =>
  selectionRangesAt(follow(text, rfc), text.indexOf(before) + before.length).map(({ start, end }) =>
    text.slice(start, end),
  );

test('in prose: what is marked, item, list, section, the one that it belongs to, document', () => {
  const text =
    '# RFC: Cache\n\n- **Status**: Draft\n\n## Summary\n\n### Costs\n\n- One **two three** four\n- Five\n\n## Motivation\n\nSo.\n';
  const list = '- One **two three** four\n- Five';
  expect(round(text, 'two')).toEqual([
    '**two three**',
    'One **two three** four',
    '- One **two three** four',
    list,
    `### Costs\n\n${list}`,
    `## Summary\n\n### Costs\n\n${list}`,
    text.trimEnd(),
    text,
  ]);
});

test('on a heading: its words, its line, its section', () => {
  const text = '# RFC: Cache\n\n- **Status**: Draft\n\n## Summary\n\nSo.\n';
  expect(round(text, '## Sum').slice(0, 3)).toEqual(['Summary', '## Summary', '## Summary\n\nSo.']);
});

test('in metadata: placeholder, value, entry, all of it', () => {
  const yaml = '---\ntitle: Cache\nstatus: Draft\n---\n\n# RFC: Cache\n\n## Summary\n\nSo.\n';
  expect(round(yaml, 'Dra')).toEqual([
    'Draft',
    'status: Draft',
    'title: Cache\nstatus: Draft',
    '---\ntitle: Cache\nstatus: Draft\n---',
    yaml,
  ]);
  const bullets = '# RFC: Cache\n\n- **Status**: Draft\n- **Author(s)**: Zoe, [Your Name]\n\n## Summary\n\nSo.\n';
  expect(round(bullets, 'Zoe, [Your').slice(0, 3)).toEqual([
    '[Your Name]',
    'Zoe, [Your Name]',
    '**Author(s)**: Zoe, [Your Name]',
  ]);
});

test.each(filled)('each range of a filled $template.id lies in the next and holds the place', ({ template, text }) => {
  const match = follow(text, template);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length }), (offset) => {
      const ranges = selectionRangesAt(match, offset);
      expect(ranges.at(-1)).toEqual({ start: 0, end: text.length });
      for (const [i, { start, end }] of ranges.entries()) {
        const inner = ranges[i - 1] ?? { start: offset, end: offset };
        expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
      }
    }),
  );
});
