import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { groupBy } from '../text/groupBy.ts';
import { NEARNESSES, type Nearness, nearnessOf } from './nearHeading.ts';
import type { Pairing } from './pairing.ts';

/** Beyond so many comparisons of headings nobody means one by another; a document of 200 sections has fewer. */
const MAX_COMPARISONS = 100_000;

/** Pairs what is left by headings that are spelled otherwise, the nearest first, and of equal ones what is required. */
export function pairNear(pairing: Pairing, wanted: readonly TemplateSection[]): void {
  const open = wanted.filter((section) => pairing.isOpen(section));
  const left = pairing.scope.sections.filter((found) => pairing.isLeft(found));
  if (open.length === 0 || left.length === 0 || open.length * left.length > MAX_COMPARISONS) return;
  const ranked = open.toSorted((a, b) => a.level - b.level || Number(b.isRequired) - Number(a.isRequired));
  const near = new Map(
    ranked.map((section) => {
      const heading = { key: section.key, title: section.section.title };
      return [section, groupBy(left, (found) => nearnessOf(heading, found))] as const;
    }),
  );
  for (const nearness of NEARNESSES) {
    const pair = (section: TemplateSection, mayBe: (found: Section) => boolean) =>
      pairWith(pairing, section, near.get(section)?.get(nearness) ?? [], nearness, mayBe);
    for (const section of ranked) pair(section, (found) => pairing.isInPlace(found, section));
    // A heading that moved up a level and is spelled otherwise as well.
    if (nearness !== 'loose')
      for (const section of ranked) pair(section, (found) => found.heading.level < pairing.levelOf(section));
  }
}

function pairWith(
  pairing: Pairing,
  section: TemplateSection,
  near: readonly Section[],
  nearness: Nearness,
  mayBe: (found: Section) => boolean,
): void {
  if (!pairing.isOpen(section)) return;
  const best = near.find((found) => mayBe(found) && pairing.isLeft(found) && !pairing.isDuplicate(found));
  if (best) pairing.assign(best, section, { nearness });
}
