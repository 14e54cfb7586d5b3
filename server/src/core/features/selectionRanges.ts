import type { Nodes } from 'mdast';
import { parseMarkdown, rangeOf } from '../document/markdown.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import { contains, type Range, shift, trimRange } from '../text/range.ts';
import { semanticTokensOf } from './semanticTokens.ts';

/**
 * What somebody may want to select round an offset, each within the next: placeholder, value, item, block, section, the sections that
 * it belongs to, all of the document; in front matter value, entry, block.
 */
export function selectionRangesAt(match: Match, offset: number): readonly Range[] {
  const { document, fields } = match;
  const { text, frontMatter } = document;
  const metadata = frontMatter ? [frontMatter.body, frontMatter.range] : [];
  const found = [
    ...semanticTokensOf(match).map(({ range }) => range),
    ...fields.flatMap(({ keyRange, valueRange, range }) => [keyRange, valueRange, range]),
    ...metadata.map((range) => trimRange(text, range)),
    ...inBlock(document, offset),
    ...sectionsAt(document, offset),
    { start: 0, end: text.length },
  ];
  return nested(found.filter((range) => contains(range, { start: offset, end: offset })));
}

/** The block at an offset, and what of its Markdown holds that. */
function inBlock({ text, preamble, sections }: ProposalDocument, offset: number): readonly Range[] {
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end;
  const section = sections.findLast(({ heading }) => heading.start <= offset);
  const block = (section?.blocks ?? preamble).find(isAt);
  if (!block) return [];
  const ranges: Range[] = [{ start: block.start, end: block.end }];
  let node: Nodes | undefined = parseMarkdown(text.slice(block.start, block.end));
  while (node && 'children' in node) {
    const children: readonly Nodes[] = node.children;
    node = children.find((child) => isAt(shift(rangeOf(child), block.start)));
    if (node && node.type !== 'text') ranges.push(shift(rangeOf(node), block.start));
  }
  return ranges;
}

/** The section at an offset: its heading's words, its heading, what stands below that, all; and those that it belongs to. */
function sectionsAt({ text, sections }: ProposalDocument, offset: number): readonly Range[] {
  const ranges: Range[] = [];
  let section = sections.findLast(({ range }) => range.start <= offset);
  if (section) ranges.push(section.heading.title, section.heading, trimRange(text, section.body));
  for (; section; section = sections[section.parent]) ranges.push(trimRange(text, section.range));
  return ranges;
}

/** The smallest first; what reaches over a smaller one's edge is left out. */
function nested(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  const inOrder = ranges.filter(({ start, end }) => end > start).sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of inOrder) {
    const last = kept.at(-1);
    const isLarger = !last || end - start > last.end - last.start;
    if (isLarger && (!last || contains({ start, end }, last))) kept.push({ start, end });
  }
  return kept;
}
