import type { TemplateSection } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import type { Match } from './match.ts';

/** The place in the document after which a section belongs: the heading to show it on. */
export interface Place {
  readonly name: string;
  readonly range: Range;
}

/** The heading after which a section of the template belongs: that of its sibling before it, else of its parent, else the title. */
export function sectionAbove(match: Match, wanted: TemplateSection): Place | undefined {
  const { alignment, template, title, document } = match;
  const siblings = template.sections.filter(({ parent, index }) => parent === wanted.parent && index < wanted.index);
  for (const sibling of [...siblings.reverse(), template.sections[wanted.parent]]) {
    const pair = sibling && alignment.pairs.findLast((other) => other.wanted === sibling && !other.isMoved);
    if (pair) return { name: pair.found.title, range: pair.found.heading.title };
  }
  if (title) return { name: title.title, range: title.heading.title };
  const first = document.preamble[0] ?? document.sections[0]?.heading;
  if (!first) return undefined;
  const lineEnd = document.text.indexOf('\n', first.start);
  return { name: '', range: { start: first.start, end: lineEnd < 0 ? first.end : Math.min(lineEnd, first.end) } };
}
