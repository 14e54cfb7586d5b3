/** One of so many parts of the files, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const MAX_PARTS = 1_000;

/** Reads "2/5"; undefined for anything else. */
export function readShard(said: string): Shard | undefined {
  const [, part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(said) ?? []).map(Number);
  return part && of && part <= of && of <= MAX_PARTS ? { part, of } : undefined;
}
