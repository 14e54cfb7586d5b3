import type { Section } from '../document/proposalDocument.ts';
import type { SectionPair } from '../matching/alignment.ts';
import type { Match } from '../matching/match.ts';
import { hasSubsections, writtenBelow } from '../matching/missing.ts';
import type { Range } from '../text/range.ts';

/**
 * What is still to be done in a section itself, apart from its subsections: nothing but a heading ('empty'), only the
 * template's advice ('unwritten'), own words with advice or placeholders among them ('leftovers'), or none of these.
 */
export type SectionState = 'empty' | 'unwritten' | 'leftovers' | 'filled' | 'parent';

export function sectionState(match: Match, section: Section, pair: SectionPair | undefined): SectionState {
  const content = match.contents.get(section);
  if (!content || pair?.wanted.holdsFields) return 'filled';
  const { isEmpty, isWritten, placeholders, guidance, hasGuidanceComment } = content;
  if (isWritten) return placeholders.length + guidance.length > 0 ? 'leftovers' : 'filled';
  if (placeholders.length > 0) return 'unwritten';
  if (hasSubsections(match, section) && (isEmpty || writtenBelow(match, section)))
    return guidance.length > 0 ? 'leftovers' : 'parent';
  if (!pair && guidance.length === 0 && !isEmpty) return 'filled';
  if (isEmpty && !hasGuidanceComment) return 'empty';
  return 'unwritten';
}

/**
 * Where the text of an empty section belongs: on a blank line below its heading and comments, with another one above it
 * where there are two; else at the end of what stands there.
 */
export function writingPlace({ document: { text, lines } }: Match, section: Section): Range {
  const last = section.blocks.at(-1) ?? section.heading;
  const endOfSection = section.body.end;
  const line = lines.lineAt(last.end);
  const isBlank = (at: number) =>
    lines.lineStart(at) < endOfSection
      ? text.slice(lines.lineStart(at), lines.lineStart(at + 1)).trim() === ''
      : lines.lineStart(at) === text.length && text.endsWith('\n') && at < lines.lineCount;
  const below = isBlank(line + 1) ? (isBlank(line + 2) ? line + 2 : line + 1) : undefined;
  const start = below === undefined ? last.end : lines.lineStart(below);
  return { start, end: start };
}
