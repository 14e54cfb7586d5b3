import type { Match } from '../matching/match.ts';
import type { TemplateSection } from '../template/template.ts';
import { lineEndingOf, type TextEdit } from '../text/edit.ts';
import { skeletonFor } from './sectionText.ts';

/** Several sections that belong to one place are inserted there together, in the template's order. */
export function insertSections(match: Match, missing: readonly TemplateSection[]): TextEdit[] {
  const { text } = match.document;
  const newline = lineEndingOf(text);
  const byPlace = new Map<number, string[]>();
  for (const wanted of missing) {
    const at = sectionEnd(match, wanted);
    byPlace.set(at, [...(byPlace.get(at) ?? []), skeletonFor(match, wanted, 'text')]);
  }
  return [...byPlace].map(([at, skeletons]) => {
    const before = text.slice(0, at);
    const gap =
      before.trim() === ''
        ? ''
        : before.endsWith(`${newline}${newline}`)
          ? ''
          : before.endsWith('\n')
            ? newline
            : `${newline}${newline}`;
    const isLast = text.slice(at).trim() === '';
    return {
      range: { start: at, end: at },
      newText: gap + skeletons.join(`${newline}${newline}`) + (isLast ? newline : `${newline}${newline}`),
    };
  });
}

/** Offset at which a missing section belongs: before the next section of the template that is there, else behind the one before it. */
function sectionEnd(match: Match, wanted: TemplateSection): number {
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
