import type { Range } from '../text/range.ts';

/** One piece of evidence for a fact about a place in a template. */
export interface Clue {
  /** Log odds: how much more likely the fact is by it; negative speaks against the fact. Infinite: said on purpose. */
  readonly weight: number;
  readonly range: Range;
  /** The id of the recogniser that found it. */
  readonly by: string;
}

/** One way of saying something in a template, with examples that run as its tests. It finds where that is said, or what. */
export interface Recogniser<Place, Found = Range> {
  readonly id: string;
  /** What the clues weigh that it finds; see `Clue`. */
  readonly weight: number;
  /** Where the place says it, or what it says; undefined where it does not. */
  readonly find: (place: Place) => Found | undefined;
  /** Pieces of templates, in Markdown, that say it. */
  readonly examples: readonly string[];
  /** Pieces that look like it, and say something else. */
  readonly counterExamples: readonly string[];
}

/** All that some recognisers find in a place. */
export function cluesIn<Place>(recognisers: readonly Recogniser<Place>[], place: Place): readonly Clue[] {
  return recognisers.flatMap(({ id, weight, find }): Clue[] => {
    const range = find(place);
    return range ? [{ weight, range, by: id }] : [];
  });
}

/** The weightiest first, whatever they speak for. */
export function heaviestFirst(clues: readonly Clue[]): readonly Clue[] {
  return [...clues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
