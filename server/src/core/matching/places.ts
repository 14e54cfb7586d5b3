import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { TemplateField } from '../template/template.ts';
import { groupBy } from '../text/groupBy.ts';
import { nearestBefore } from '../text/nearestBefore.ts';
import { onceFor, onceForEach } from '../text/onceFor.ts';
import type { Range } from '../text/range.ts';
import type { Absence, SectionPair } from './alignment.ts';
import type { Match } from './match.ts';
import { ownerOf, pairsOf, placeKey } from './pairsOf.ts';

/** The place in the document after which a section belongs: the heading to show it on. */
export interface Place {
  readonly name: string;
  readonly range: Range;
}

/** In a document, or in one copy of a repeated section: of each section of the template the last pair before it, of those beside it, that is in place. */
const pairsBefore = onceFor((match: Match) => {
  const { lastInPlace } = pairsOf(match);
  return onceForEach((copy: Section | undefined) =>
    nearestBefore(
      match.template.sections,
      ({ index }) => lastInPlace.get(placeKey(index, copy)),
      ({ parent }) => parent,
    ),
  );
});

const nextSiblings = onceFor(({ sections }: ProposalDocument) => {
  const next = new Map<Section, Section>();
  for (const siblings of groupBy(sections, ({ parent }) => parent).values())
    for (const [i, section] of siblings.entries()) if (i > 0) next.set(siblings[i - 1] as Section, section);
  return next;
});

const ownSections = onceFor(({ alignment }: Match) => new Set(alignment.unknown));

/** Whether a heading of the author's own stands in the section that something missing belongs in, right where that belongs. */
export function hasOwnInPlace(match: Match, absence: Absence): boolean {
  const owner = ownerOf(match, absence)?.found;
  if (!owner) return false;
  const { document } = match;
  const before = pairsBefore(match)(absence.copy).get(absence.wanted)?.found;
  const next = before ? nextSiblings(document).get(before) : document.sections[owner.index + 1];
  return next?.parent === owner.index && ownSections(match).has(next);
}

/** The heading after which a section of the template belongs: that of its sibling before it, else of its parent, else the title. */
export function sectionAbove(match: Match, absence: Absence): Place | undefined {
  const { wanted, copy } = absence;
  const { title, document } = match;
  const place = (pair: SectionPair): Place => ({ name: pair.found.title, range: pair.found.heading.title });
  const before = pairsBefore(match)(copy).get(wanted);
  if (before) return place(before);
  const owner = ownerOf(match, absence);
  if (owner && !owner.isMoved) return place(owner);
  if (title) return { name: title.title, range: title.heading.title };
  const first = document.preamble[0] ?? document.sections[0]?.heading;
  if (!first) return undefined;
  const lineEnd = document.text.indexOf('\n', first.start);
  return { name: '', range: { start: first.start, end: lineEnd < 0 ? first.end : Math.min(lineEnd, first.end) } };
}

/** Of each field of the template the pair of the last one before it that has one. */
const pairsAbove = onceFor(({ template, fieldPairs }: Match) => {
  const pairs = new Map(fieldPairs.toReversed().map((pair) => [pair.wanted, pair]));
  return nearestBefore(template.fields, (field) => pairs.get(field));
});

/** The field after which a field of the template belongs; else where the metadata starts, or the title. */
export function fieldAbove(match: Match, wanted: TemplateField): Place {
  const { fields, title, document, alignment } = match;
  const pair = pairsAbove(match).get(wanted);
  if (pair) return { name: pair.found.key, range: pair.found.keyRange };
  const [first] = fields;
  if (first) return { name: '', range: first.keyRange };
  if (document.frontMatter)
    return { name: '', range: { start: document.frontMatter.range.start, end: document.frontMatter.range.start + 3 } };
  const holder = alignment.pairs.find((pair) => pair.wanted.holdsFields)?.found ?? title;
  return { name: '', range: holder?.heading.title ?? { start: 0, end: 0 } };
}
