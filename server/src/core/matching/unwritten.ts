import { saysNothingBelow } from '../document/requirementMark.ts';
import { contains, type Range } from '../text/range.ts';
import type { SectionPair } from './alignment.ts';
import { isDue } from './due.ts';
import type { Match } from './match.ts';
import { hasSubsections, writtenBelow } from './missing.ts';
import { pairsOf } from './pairsOf.ts';
import type { Content } from './readContent.ts';

/** A section of the template's in which nobody has written anything yet, nor in its subsections. */
export interface UnwrittenSection extends Pick<SectionPair, 'found' | 'wanted' | 'copy'> {
  /** Whether nothing but headings is there, not even the template's advice. */
  readonly isEmpty: boolean;
  /** Whether readers see text of the template's there, or in each of its subsections, and not comments alone. */
  readonly showsTemplate: boolean;
  /** Where all that it says itself is that something is to come. */
  readonly toCome: Range | undefined;
  /** Whether it has nothing itself: all that is to be written is in subsections, which are unwritten sections too. */
  readonly isSum: boolean;
}

const known = new WeakMap<Match, readonly UnwrittenSection[]>();

/** The sections that are still to be written as a whole, in the document's order: those inside one another, too. */
export function unwrittenSections(match: Match): readonly UnwrittenSection[] {
  const kept = known.get(match) ?? findUnwritten(match).filter(({ wanted }) => isDue(match, wanted));
  known.set(match, kept);
  return kept;
}

/** The place of `TBD`, where nothing else stands in a section but headings below it. */
function stubOf({ isWritten, toCome, placeholders, guidance }: Content): Range | undefined {
  const isElse = (range: Range) => !toCome.some((stub) => contains(stub, range));
  return isWritten || placeholders.some(isElse) || guidance.some(isElse) ? undefined : toCome[0];
}

function findUnwritten(match: Match): readonly UnwrittenSection[] {
  const { sections } = match.document;
  const { ofFound } = pairsOf(match);
  const children = new Map<number, (UnwrittenSection | undefined)[]>();
  const unwritten: UnwrittenSection[] = [];
  // From the end: a section is known once those inside it are.
  for (const found of sections.toReversed()) {
    const content = match.contents.get(found);
    const { wanted, copy } = ofFound.get(found) ?? {};
    const inside = children.get(found.index) ?? [];
    const below = inside.filter((child) => child !== undefined);
    const isSum = content?.isEmpty === true && hasSubsections(match, found);
    const isWritten =
      !content ||
      content.isWritten ||
      wanted === undefined ||
      (wanted.holdsFields && !content.isEmpty) ||
      (content.isEmpty && saysNothingBelow(found.title));
    const toCome = content && stubOf(content);
    const isOpen = toCome
      ? true
      : isSum
        ? below.length > 0 && below.length === inside.length
        : !writtenBelow(match, found);
    const isEmpty = content?.isEmpty === true && !content.hasGuidanceComment && below.every((child) => child.isEmpty);
    const showsTemplate = isSum ? below.every((child) => child.showsTemplate) : content?.isEmpty === false && !toCome;
    const section = isWritten || !isOpen ? undefined : { found, wanted, copy, isEmpty, showsTemplate, isSum, toCome };
    if (section) unwritten.push(section);
    const siblings = children.get(found.parent);
    if (siblings) siblings.push(section);
    else children.set(found.parent, [section]);
  }
  return unwritten.reverse();
}
