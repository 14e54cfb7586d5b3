import { describe, expect, test } from 'vitest';
import { ROWS, type Row } from '../rows.ts';
import { chart } from './chart.ts';
import { page } from './publish.ts';
import { isMet, resultsOf } from './results.ts';
import { textTable } from './table.ts';

const row: Row = { id: 'cold', measure: 'repositories', what: 'check', unit: 's', chart: 'check of <all>', limit: 0.5 };
const compared: Row = { id: 'processor', measure: 'repositories', what: 'the same, processor', unit: 's' };
const figures = [
  { row: 'cold', program: 'slow', value: 12.345 },
  { row: 'cold', program: 'proposals', value: 0.4 },
  { row: 'cold', program: 'quick', value: 0.21 },
  { row: 'processor', program: 'proposals', value: 130.4 },
];

describe('the table', () => {
  const results = resultsOf([row, compared], figures);

  test('has a line for each row: value, limit, verdict, then the others by size', () => {
    expect(textTable(results).split('\n')).toEqual([
      'cold       check                0.40 s  ≤ 0.5 s  met  quick 0.21 s · slow 12.3 s',
      'processor  the same, processor  130 s',
    ]);
  });

  test('says what is missed, and has no verdict on what was not measured', () => {
    const missed = resultsOf([row], [{ row: 'cold', program: 'proposals', value: 0.51 }]);
    expect(missed.map(isMet)).toEqual([false]);
    expect(textTable(missed)).toContain('MISSED');
    const unknown = resultsOf([row], []);
    expect(unknown.map(isMet)).toEqual([undefined]);
    expect(textTable(unknown)).toBe('cold  check  not measured  ≤ 0.5 s');
  });

  test('stands on the page with what it was measured on', () => {
    const text = page(results, ['Measured on 2 cores.']);
    expect(text).toContain('| check | 0.40 s | ≤ 0.5 s | met | quick 0.21 s · slow 12.3 s |');
    expect(text).toContain('Measured on 2 cores.');
    expect(text).toContain('](speed.svg)');
  });
});

describe('the chart', () => {
  const svg = chart(resultsOf([row, compared], figures));
  const widths = [...svg.matchAll(/<rect class="bar[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));

  test('has a bar for each program, this one first, and none for rows without a name for it', () => {
    expect([...svg.matchAll(/class="name[^>]*>([^<]+)/g)].map(([, name]) => name)).toEqual([
      'proposals',
      'quick',
      'slow',
    ]);
    expect(widths[0]).toBeCloseTo((widths[1] ?? 0) * (0.4 / 0.21), 0);
    expect(svg).not.toContain('processor');
  });

  test('cuts the bar of who is many times slower, and says its value', () => {
    expect(svg.match(/class="cut"/g)).toHaveLength(1);
    expect(widths[2]).toBeCloseTo((widths[0] ?? 0) * 10, 0);
    expect(svg).toContain('>12.3 s<');
  });

  test('can be read by eye in light and dark, and aloud', () => {
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('<desc id="d">check of &lt;all&gt;: proposals 0.40 s, quick 0.21 s, slow 12.3 s.</desc>');
  });
});

describe('the rows', () => {
  test('have an id each, and a reason for each limit', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    expect(ROWS.filter(({ limit, because }) => (limit === undefined) !== (because === undefined))).toEqual([]);
  });
});
