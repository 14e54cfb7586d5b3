import type { Block } from '../../document/block.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { pairsOf } from '../../matching/pairsOf.ts';
import { onceFor } from '../../text/onceFor.ts';
import { contains, type Range } from '../../text/range.ts';
import { RangeIndex } from '../../text/rangeIndex.ts';

/** What of a document the fixes of its problems look for, by place: going through all of it for each of many problems would take its square. */

/** All blocks of a document but the one of its title, in order. */
export const blocksButTitle = onceFor(({ document, title }: Match): readonly Block[] => {
  const { preamble, sections } = document;
  return [
    ...preamble,
    ...sections.flatMap((section) => [...(section === title ? [] : [section.heading]), ...section.blocks]),
  ];
});

const blockIndex = onceFor((match: Match) => new RangeIndex(blocksButTitle(match), (block) => block));
const headingIndex = onceFor(
  (match: Match) => new RangeIndex(match.document.sections, ({ heading }: Section) => heading),
);
const guidance = onceFor(
  ({ head, contents }: Match) =>
    new Set([head, ...contents.values()].flatMap((content) => content.guidance.map(keyOf))),
);

/** The block that a place is in; not the title. */
export function blockAt(match: Match, range: Range): Block | undefined {
  return blockIndex(match)
    .touching(range)
    .find((block) => contains(block, range));
}

/** The section whose heading a place is in. */
export function sectionAt(match: Match, range: Range): Section | undefined {
  return headingIndex(match)
    .touching(range)
    .find(({ heading }) => contains(heading, range));
}

/** What the section whose heading a place is in answers. */
export function pairAt(match: Match, range: Range): SectionPair | undefined {
  const section = sectionAt(match, range);
  return section && pairsOf(match).ofFound.get(section);
}

/** Whether a piece of a text is just the template's advice. */
export function isGuidance(match: Match, range: Range): boolean {
  return guidance(match).has(keyOf(range));
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`;
}
