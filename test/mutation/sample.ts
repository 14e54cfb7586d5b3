/** So many of the list, chosen by the seed, in their order; all where there are no more. */
export function sampled<Each>(all: readonly Each[], count: number, seed: number): readonly Each[] {
  if (all.length <= count) return all;
  const next = randomFrom(seed);
  const keyed = all.map((each, i) => ({ each, i, key: next() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ each }) => each);
}

/** Numbers below 1, always the same ones for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
