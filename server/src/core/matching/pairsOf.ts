import type { Section } from '../document/proposalDocument.ts';
import type { Alignment, SectionPair } from './alignSections.ts';
import type { Match } from './match.ts';

/** The pairs of an alignment, by what is looked up. */
export interface PairIndex {
  readonly ofFound: ReadonlyMap<Section, SectionPair>;
  /** By position in the template's list of sections: the first pair. */
  readonly ofWanted: ReadonlyMap<number, SectionPair>;
  /** The last one that stands where the template has it. */
  readonly lastInPlace: ReadonlyMap<number, SectionPair>;
  /** Positions of the template's sections of which a subsection stands in its place. */
  readonly adopters: ReadonlySet<number>;
}

const indexes = new WeakMap<Alignment, PairIndex>();

/** Made once for each alignment: looking through the pairs for each of many sections would take the square of their number. */
export function pairsOf({ alignment }: Match): PairIndex {
  const known = indexes.get(alignment);
  if (known) return known;
  const { pairs } = alignment;
  const inPlace = pairs.filter(({ isMoved }) => !isMoved);
  const index: PairIndex = {
    ofFound: new Map(pairs.map((pair) => [pair.found, pair])),
    ofWanted: new Map([...pairs].reverse().map((pair) => [pair.wanted.index, pair])),
    lastInPlace: new Map(inPlace.map((pair) => [pair.wanted.index, pair])),
    adopters: new Set(inPlace.map(({ wanted }) => wanted.parent)),
  };
  indexes.set(alignment, index);
  return index;
}
