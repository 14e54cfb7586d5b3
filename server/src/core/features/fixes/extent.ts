import type { Section } from '../../document/proposalDocument.ts';
import type { Match } from '../../matching/match.ts';
import type { TemplateSection } from '../../template/template.ts';
import { startOfLine } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';

/**
 * The lines of a section with all that belongs to it. A section that was put into the middle of another one has the rest of
 * that one's subsections below it: these are not its own.
 */
export function extentOf({ document, template, alignment }: Match, found: Section, wanted: TemplateSection): Range {
  const isInside = (section: TemplateSection | undefined): boolean =>
    section !== undefined && (section === wanted || isInside(template.sections[section.parent]));
  const stranger = alignment.pairs.find(
    (pair) => pair.found.index > found.index && pair.found.range.start < found.range.end && !isInside(pair.wanted),
  )?.found;
  return {
    start: startOfLine(document.text, found.range.start),
    end: stranger ? startOfLine(document.text, stranger.range.start) : found.range.end,
  };
}
