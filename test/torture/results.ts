import { readFileSync, writeFileSync } from 'node:fs';
import { reliabilityPage } from './reliability.ts';
import type { Tried } from './tryPart.ts';

const file = new URL('results.json', import.meta.url);
export const page = new URL('../../RELIABILITY.md', import.meta.url);

export interface Result extends Tried {
  /** The day of the run, and the share of its inputs that was tried. */
  readonly day: string;
  readonly scale: number;
}
export type Results = Readonly<Record<string, Result>>;

/** What was measured last, by the part's name. */
export function lastResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Notes what was measured, in place of what was measured before, and writes the page anew. */
export function record(tried: ReadonlyMap<string, Tried>, scale: number): void {
  const day = new Date().toISOString().slice(0, 10);
  const fresh = Object.fromEntries([...tried].map(([name, result]) => [name, { day, scale, ...result }]));
  const results = { ...lastResults(), ...fresh };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(page, reliabilityPage(results));
}
