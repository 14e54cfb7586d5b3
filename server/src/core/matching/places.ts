import type { TemplateField } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import type { Absence, SectionPair } from './alignment.ts';
import type { Match } from './match.ts';
import { ownerOf, pairsOf, placeKey } from './pairsOf.ts';

/** The place in the document after which a section belongs: the heading to show it on. */
export interface Place {
  readonly name: string;
  readonly range: Range;
}

/** The heading after which a section of the template belongs: that of its sibling before it, else of its parent, else the title. */
export function sectionAbove(match: Match, absence: Absence): Place | undefined {
  const { wanted, copy } = absence;
  const { template, title, document } = match;
  const { lastInPlace } = pairsOf(match);
  const place = (pair: SectionPair | undefined): Place | undefined =>
    pair && { name: pair.found.title, range: pair.found.heading.title };
  for (let i = wanted.index - 1; i > wanted.parent; i--) {
    const above =
      template.sections[i]?.parent === wanted.parent ? place(lastInPlace.get(placeKey(i, copy))) : undefined;
    if (above) return above;
  }
  const owner = ownerOf(match, absence);
  if (owner && !owner.isMoved) return place(owner);
  if (title) return { name: title.title, range: title.heading.title };
  const first = document.preamble[0] ?? document.sections[0]?.heading;
  if (!first) return undefined;
  const lineEnd = document.text.indexOf('\n', first.start);
  return { name: '', range: { start: first.start, end: lineEnd < 0 ? first.end : Math.min(lineEnd, first.end) } };
}

/** The field after which a field of the template belongs; else where the metadata starts, or the title. */
export function fieldAbove(
  { template, fieldPairs, fields, title, document, alignment }: Match,
  wanted: TemplateField,
): Place {
  const before = template.fields.slice(0, template.fields.indexOf(wanted)).reverse();
  for (const sibling of before) {
    const pair = fieldPairs.find((other) => other.wanted === sibling);
    if (pair) return { name: pair.found.key, range: pair.found.keyRange };
  }
  const [first] = fields;
  if (first) return { name: '', range: first.keyRange };
  if (document.frontMatter)
    return { name: '', range: { start: document.frontMatter.range.start, end: document.frontMatter.range.start + 3 } };
  const holder = alignment.pairs.find((pair) => pair.wanted.holdsFields)?.found ?? title;
  return { name: '', range: holder?.heading.title ?? { start: 0, end: 0 } };
}
