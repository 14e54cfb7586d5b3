import type { TemplateSection } from '../template/template.ts';
import type { Match } from './match.ts';

/** Offset at which a missing section belongs: before the next section of the template that is there, else behind the one before it. */
export function sectionEnd(match: Match, wanted: TemplateSection): number {
  const { template, alignment, document, title } = match;
  const siblings = template.sections.filter(({ parent }) => parent === wanted.parent);
  const at = siblings.indexOf(wanted);
  const pairOf = (section: TemplateSection | undefined) =>
    alignment.pairs.findLast((pair) => pair.wanted === section && !pair.isMoved);
  for (const sibling of siblings.slice(0, at).reverse()) {
    const pair = pairOf(sibling);
    if (pair) return pair.found.range.end;
  }
  for (const sibling of siblings.slice(at + 1)) {
    const pair = alignment.pairs.find((other) => other.wanted === sibling && !other.isMoved);
    if (pair) return pair.found.heading.start;
  }
  const parent = pairOf(template.sections[wanted.parent])?.found;
  if (parent) return parent.range.end;
  const first = document.sections.find((section) => section !== title);
  return first ? first.heading.start : document.text.length;
}
