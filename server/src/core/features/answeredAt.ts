import type { Field } from '../document/field.ts';
import type { SectionPair } from '../matching/alignment.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';

/** The field or heading at an offset, with what it answers in the template. */
export type Answered =
  | { readonly kind: 'field'; readonly pair: FieldPair; readonly range: Range }
  | { readonly kind: 'section'; readonly pair: SectionPair }
  | { readonly kind: 'title'; readonly range: Range };

/** Undefined where neither a heading nor a field of the template's stands. */
export function answeredAt({ fieldPairs, alignment, title, template }: Match, offset: number): Answered | undefined {
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end;
  for (const pair of fieldPairs) {
    const range = placesOf(pair.found).find(isAt);
    if (range) return { kind: 'field', pair, range };
  }
  const section = alignment.pairs.find(({ found }) => isAt(found.heading));
  if (section) return { kind: 'section', pair: section };
  return title && template.title && isAt(title.heading) ? { kind: 'title', range: title.heading.title } : undefined;
}

/** The key of a field that is a section is a heading; pairs beside or above each other overlap. */
function placesOf({ spelling, range, keyRange, valueRange }: Field): readonly Range[] {
  return spelling === 'section' ? [valueRange] : spelling === 'record' ? [keyRange, valueRange] : [range];
}
