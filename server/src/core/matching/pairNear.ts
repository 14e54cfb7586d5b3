import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
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
  for (const nearness of NEARNESSES) {
    for (const section of ranked)
      pairWith(pairing, section, left, nearness, (found) => pairing.isInPlace(found, section));
    // A heading that moved up a level and is spelled otherwise as well.
    if (nearness !== 'loose')
      for (const section of ranked)
        pairWith(pairing, section, left, nearness, (found) => found.heading.level < pairing.levelOf(section));
  }
}

function pairWith(
  pairing: Pairing,
  section: TemplateSection,
  left: readonly Section[],
  nearness: Nearness,
  mayBe: (found: Section) => boolean,
): void {
  if (!pairing.isOpen(section)) return;
  const heading = { key: section.key, title: section.section.title };
  const best = left.find(
    (found) =>
      mayBe(found) && pairing.isLeft(found) && nearnessOf(heading, found) === nearness && !pairing.isDuplicate(found),
  );
  if (best) pairing.assign(best, section, { nearness });
}
