import { expect, test } from 'vitest';
import { indexText, select } from '../../../server/src/core/index.ts';
import { entry, library, note } from './proposals.ts';

const entries = select(
  library,
  [
    entry(1, { title: 'Use `a|b`', status: 'Accepted', summary: 'Answers are kept. For ten minutes.' }),
    entry(2, { title: 'Two', status: 'Superseded by [RFC-0001](0001-x.md)' }),
    entry(3, { title: 'Three', status: 'accepted', created: '2025-01-01' }, 'rfcs/old (1)/0003-x.md'),
    note('notes/0007-rain.md', 'Rain'),
  ],
  {},
);
const text = (form: object) => indexText(library, entries, { from: 'README.md', level: 2, ...form });

test('a table, a line for each', () => {
  expect(text({})).toBe(
    [
      '| Number | Title | Status |',
      '|---|---|---|',
      '| 0007 | [Rain](notes/0007-rain.md) | Open |',
      '| RFC-0001 | [Use `a\\|b`](rfcs/0001-x.md) | Accepted |',
      '| RFC-0002 | [Two](rfcs/0002-x.md) | Superseded by RFC-0001 |',
      '| RFC-0003 | [Three](rfcs/old%20%281%29/0003-x.md) | accepted |',
    ].join('\n'),
  );
});

test('links as they lead from the file, and a header of its own', () => {
  const lines = text({ from: 'rfcs/README.md', header: '| Nr. | Titel | Stand |' }).split('\n');
  expect(lines[0]).toBe('| Nr. | Titel | Stand |');
  expect(lines[3]).toContain('](0001-x.md)');
  expect(lines[2]).toContain('](../notes/0007-rain.md)');
});

test('lists by status in the order of a proposal’s life, one for each however it is written', () => {
  expect(text({ by: 'status', level: 3 })).toBe(
    [
      '### Open',
      '',
      '- [0007: Rain](notes/0007-rain.md)',
      '',
      '### Accepted',
      '',
      '- [RFC-0001: Use `a|b`](rfcs/0001-x.md)',
      '- [RFC-0003: Three](rfcs/old%20%281%29/0003-x.md)',
      '',
      '### Superseded',
      '',
      '- [RFC-0002: Two](rfcs/0002-x.md)',
    ]
      .join('\n')
      .replace('a|b', 'a\\|b'),
  );
});

test('lists by template and by year', () => {
  expect(text({ by: 'template' }).match(/^#.*/gm)).toEqual(['## Note', '## RFC']);
  expect(text({ by: 'template' })).toContain('- [RFC-0002: Two](rfcs/0002-x.md) (Superseded by RFC-0001)');
  expect(text({ by: 'year' }).match(/^#.*/gm)).toEqual(['## 2026', '## 2025', '## –']);
});

test('what binds, with a sentence each', () => {
  expect(text({ inForce: true }).split('\n')[1]).toBe('- [RFC-0001: Use `a\\|b`](rfcs/0001-x.md): Answers are kept.');
});
