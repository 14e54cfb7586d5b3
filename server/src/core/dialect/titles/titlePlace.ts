import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Range } from '../../text/range.ts';

/** A heading or a field of a template that holds a title, with what recognisers look at. Ranges are within it. */
export interface TitlePlace {
  readonly source: string;
  /** Where numbers and days go in it, as far as that is known. */
  readonly known: readonly Range[];
  /** What reads like a placeholder, and is none of these. */
  readonly placeholders: readonly Range[];
}

export function titlePlace(source: string, known: readonly Range[]): TitlePlace {
  const isKnown = (range: Range) => known.some(({ start, end }) => start < range.end && range.start < end);
  return { source, known, placeholders: findPlaceholdersInText(source).filter((range) => !isKnown(range)) };
}
