import { type Figure, OURS } from '../measure.ts';
import type { Row, Unit } from '../rows.ts';

/** A row of the table with what was measured for it. */
export interface Result {
  readonly row: Row;
  /** Undefined where it was not measured, as on a machine that does not tell. */
  readonly ours: number | undefined;
  /** The others, the smallest first. */
  readonly others: readonly { readonly program: string; readonly value: number }[];
}

/** Lays the figures beside the rows, in the order of the rows. */
export function resultsOf(rows: readonly Row[], figures: readonly Figure[]): readonly Result[] {
  return rows.map((row) => {
    const own = figures.filter((figure) => figure.row === row.id);
    return {
      row,
      ours: own.find(({ program }) => program === OURS)?.value,
      others: own.filter(({ program }) => program !== OURS).sort((a, b) => a.value - b.value),
    };
  });
}

/** Whether this program keeps to the limit; undefined where there is none, or nothing was measured. */
export function isMet({ row, ours }: Result): boolean | undefined {
  return row.limit === undefined || ours === undefined ? undefined : ours <= row.limit;
}

/** A value with its unit, as exact as is of use: three digits, never more than two behind the point. */
export function shownValue(value: number, unit: Unit): string {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

/** A limit, which is a round number. */
export function shownLimit({ limit, unit }: Row): string {
  return limit === undefined ? '' : `≤ ${limit.toLocaleString('en')} ${unit}`;
}
