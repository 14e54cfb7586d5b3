import type { Block } from '../../document/block.ts';
import { isInCodeOrComment } from '../../document/opaque.ts';
import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { Range } from '../../text/range.ts';

/** Where the cursor stands. */
export interface Site {
  readonly match: Match;
  readonly offset: number;
  /** The line, without its line break. */
  readonly line: Range;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line from the cursor on. */
  readonly after: string;
  /** The section that the line stands in or opens; undefined above the first one. */
  readonly section: Section | undefined;
  /** What that section answers. */
  readonly pair: SectionPair | undefined;
  /** The block that the cursor stands in, or at the end of. */
  readonly block: Block | undefined;
  readonly isInFrontMatter: boolean;
}

/** Undefined on the fences of the front matter. */
export function siteAt(match: Match, offset: number): Site | undefined {
  const { text, lines, sections, preamble, frontMatter } = match.document;
  const start = lines.lineStart(lines.lineAt(offset));
  const newline = /[\r\n]/g;
  newline.lastIndex = offset;
  const end = newline.exec(text)?.index ?? text.length;
  const section = sections.findLast(({ heading }) => heading.start <= end);
  const blocks = section ? [section.heading, ...section.blocks] : preamble;
  const block = blocks.findLast((each) => each.start <= end && start <= each.end);
  const isInFrontMatter =
    frontMatter !== undefined && frontMatter.range.start <= offset && offset <= frontMatter.range.end;
  const isOnFence = isInFrontMatter && (offset < frontMatter.body.start || start >= frontMatter.body.end);
  if (isOnFence) return undefined;
  const pair = section && match.alignment.pairs.find(({ found }) => found === section);
  return {
    match,
    offset,
    line: { start, end },
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    section,
    pair,
    block,
    isInFrontMatter,
  };
}

/** Whether nothing but blank lines stands right above and below the line that starts at an offset. */
export function isAlone({ text, lines }: ProposalDocument, lineStart: number): boolean {
  const at = lines.lineAt(lineStart);
  const isBlank = (other: number) => text.slice(lines.lineStart(other), lines.lineStart(other + 1)).trim() === '';
  return (at === 0 || isBlank(at - 1)) && isBlank(at + 1);
}

/** Whether the cursor stands in code or in a comment, where nothing is to be offered. */
export function isOpaque({ match, block, offset, isInFrontMatter, before }: Site): boolean {
  if (isInFrontMatter) return /(?:^|\s)#/.test(before);
  return block !== undefined && isInCodeOrComment(match.document.text, block, offset);
}
