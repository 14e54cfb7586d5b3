import { fileURLToPath } from 'node:url';

/** A row of the table: what was measured, the figures, and what they should be. */
export interface Row {
  readonly what: string;
  readonly figures: string;
  readonly target?: string;
  /** Whether the target is met; undefined where there is none. */
  readonly isMet?: boolean;
}

/** A path inside the repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The value below which a share of the others lies. */
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

export const ms = (value: number) => `${value.toFixed(value < 20 ? 2 : 0)} ms`;
