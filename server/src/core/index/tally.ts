import { LayeredMap } from './layeredMap.ts';

/** What a proposal says under some keys. One and the same function each time. */
export type Say<Kept> = (entry: Kept) => Iterable<readonly [key: string, said: string]>;

/** How many times each thing is said, by the key under which it is. */
export type Tally = LayeredMap<string, ReadonlyMap<string, number>>;

export function tallied<Kept>(entries: readonly Kept[], say: Say<Kept>): Tally {
  const tally = new Map<string, Map<string, number>>();
  for (const entry of entries) count(tally, say(entry), 1);
  return new LayeredMap(tally);
}

/** The same without what some say, and with what others do; under a key where that comes to the same, nothing is made anew. */
export function retallied<Kept>(before: Tally, say: Say<Kept>, gone: readonly Kept[], fresh: readonly Kept[]): Tally {
  const more = new Map<string, Map<string, number>>();
  for (const entry of gone) count(more, say(entry), -1);
  for (const entry of fresh) count(more, say(entry), 1);
  const changes = new Map<string, ReadonlyMap<string, number> | undefined>();
  for (const [key, counts] of more) {
    if ([...counts.values()].every((number) => number === 0)) continue;
    const now = new Map(before.get(key));
    for (const [said, number] of counts) {
      const sum = (now.get(said) ?? 0) + number;
      if (sum > 0) now.set(said, sum);
      else now.delete(said);
    }
    changes.set(key, now.size > 0 ? now : undefined);
  }
  return changes.size === 0 ? before : before.with(changes);
}

function count(tally: Map<string, Map<string, number>>, pairs: ReturnType<Say<never>>, by: number): void {
  for (const [key, said] of pairs) {
    const counts = tally.get(key) ?? new Map<string, number>();
    tally.set(key, counts.set(said, (counts.get(said) ?? 0) + by));
  }
}
