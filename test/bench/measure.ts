import { fileURLToPath } from 'node:url';
import type { Peers } from './peers/installed.ts';

/** The name of this program among the others in the table. */
export const OURS = 'proposals';

/** What was measured of one program for one row, in the row's unit. */
export interface Figure {
  readonly row: string;
  readonly program: string;
  readonly value: number;
}

/** What a measure is given. */
export interface Context {
  readonly peers: Peers;
  /** Whether a row is asked for: what is expensive and not asked for is left out. */
  wants(row: string): boolean;
}

/** Measures its rows; figures of rows that were not asked for are passed over. */
export type Measure = (context: Context) => Promise<readonly Figure[]>;

/** A path inside the repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The value below which a share of the others lies. NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Milliseconds that something takes. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Two figures of one program: the median, and what one in twenty is above. */
export function quantiles(row: string, program: string, values: readonly number[]): readonly Figure[] {
  return [
    { row: `${row}-p50`, program, value: median(values) },
    { row: `${row}-p95`, program, value: quantile(values, 0.95) },
  ];
}

/** The figures of each program in turn. One of the others that fails is told and left out; what this one fails of is thrown. */
export async function ofEach<Program extends { readonly program: string }>(
  programs: readonly Program[],
  measure: (program: Program) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const each of programs) {
    try {
      figures.push(...(await measure(each)));
    } catch (error) {
      if (each.program === OURS) throw error;
      console.error(`${each.program} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return figures;
}
