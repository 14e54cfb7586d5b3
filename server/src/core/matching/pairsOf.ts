import type { Section } from '../document/proposalDocument.ts';
import type { Absence, Alignment, SectionPair } from './alignment.ts';
import type { Match } from './match.ts';

/** The pairs of an alignment, by what is looked up. */
export interface PairIndex {
  /** Of a section that answers several of the template's the first pair. */
  readonly ofFound: ReadonlyMap<Section, SectionPair>;
  /** By `placeKey`: the first pair. */
  readonly ofWanted: ReadonlyMap<string, SectionPair>;
  /** By `placeKey`: the last one that stands where the template has it. */
  readonly lastInPlace: ReadonlyMap<string, SectionPair>;
  /** By `placeKey`: the template's sections of which a subsection stands outside of them. */
  readonly adopters: ReadonlySet<string>;
}

const indexes = new WeakMap<Alignment, PairIndex>();

/** Made once for each alignment: looking through the pairs for each of many sections would take the square of their number. */
export function pairsOf({ alignment, document }: Match): PairIndex {
  const known = indexes.get(alignment);
  if (known) return known;
  const { pairs } = alignment;
  const inPlace = pairs.filter(({ isMoved }) => !isMoved);
  const ofFound = new Map([...pairs].reverse().map((pair) => [pair.found, pair]));
  const keyOf = (pair: SectionPair) => placeKey(pair.wanted.index, pair.copy);
  const isOutside = ({ found, wanted }: SectionPair) => {
    const owner = document.sections[found.parent];
    return owner === undefined || ofFound.get(owner)?.wanted.index !== wanted.parent;
  };
  const index: PairIndex = {
    ofFound,
    ofWanted: new Map([...pairs].reverse().map((pair) => [keyOf(pair), pair])),
    lastInPlace: new Map(inPlace.map((pair) => [keyOf(pair), pair])),
    adopters: new Set(inPlace.filter(isOutside).map(({ wanted, copy }) => placeKey(wanted.parent, copy))),
  };
  indexes.set(alignment, index);
  return index;
}

/**
 * What a section of the template is looked up by.
 * @param wanted its position in the template
 * @param copy the copy of a repeated section that is meant
 */
export function placeKey(wanted: number, copy: Section | undefined): string {
  return `${copy?.index ?? -1} ${wanted}`;
}

/** The pair that a section of the template's belongs in: one of the same copy, or the copy itself. */
export function ownerOf(match: Match, { wanted, copy }: Absence): SectionPair | undefined {
  const { ofFound, ofWanted } = pairsOf(match);
  const own = copy && ofFound.get(copy);
  return own?.wanted.index === wanted.parent ? own : ofWanted.get(placeKey(wanted.parent, copy));
}

/** The copy that what stands in a section is judged in. */
export function copyWithin({
  wanted,
  found,
  copy,
}: Pick<SectionPair, 'wanted' | 'found' | 'copy'>): Section | undefined {
  return wanted.repeats === undefined ? copy : found;
}

/** How many levels deeper headings are than the template's, in a copy or the document. */
export function levelShiftIn(match: Match, copy: Section | undefined): number {
  const pair = copy && pairsOf(match).ofFound.get(copy);
  return pair ? copy.heading.level - pair.wanted.level : match.alignment.levelShift;
}
