import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { groupBy } from '../text/groupBy.ts';
import { alignIn } from './alignIn.ts';
import type { Alignment } from './alignment.ts';
import { commonShift } from './levelShift.ts';

/**
 * Pairs a document's sections with the template's: first those that stand in the template's order (the heaviest common
 * subsequence, so that few and small sections count as moved), then further copies of repeated ones, moved ones, near misses, and
 * headings that answer several or that one was split into. What stands in a copy of a repeated section is paired by itself.
 * @param sections the document's sections in order, without the one that holds the title
 * @param settled sections of the template that the document answers with a field: no other heading is meant for them
 */
export function alignSections(
  wanted: readonly TemplateSection[],
  sections: readonly Section[],
  settled: ReadonlySet<TemplateSection> = new Set(),
): Alignment {
  const levelShift = commonShift(wanted, sections);
  const { pairs, absent, duplicates } = alignIn({ wanted, sections, levelShift, settled });
  const bySection = groupBy(pairs, ({ found }) => found);
  const isDuplicate = new Set(duplicates);
  return {
    pairs: sections.flatMap((found) => bySection.get(found) ?? []),
    absent,
    duplicates: sections.filter((found) => isDuplicate.has(found)),
    unknown: sections.filter((found) => !bySection.has(found) && !isDuplicate.has(found)),
    levelShift,
  };
}
