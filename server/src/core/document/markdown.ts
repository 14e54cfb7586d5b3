import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Memo } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { isTooComplex } from './complexity.ts';

const parser = unified().use(remarkParse).freeze();
const trees = new Memo<{ readonly tree: Root | undefined }>(1_000);

/**
 * The Markdown tree of one piece of a document (CommonMark, no extensions), positions counted from the piece's start.
 * Kept by the piece's text: after a keystroke only the piece that changed is parsed again.
 * Undefined for a piece that remark-parse could not read in reasonable time.
 */
export function parseMarkdown(piece: string): Root | undefined {
  return trees.get(piece, () => ({ tree: isTooComplex(piece) ? undefined : parser.parse(piece) })).tree;
}

/** How many of a paragraph's characters are link reference definitions at its start, which do not belong to its text. */
export function definitionsLength(paragraph: string): number {
  const first = parseMarkdown(paragraph)?.children.find((node) => node.type !== 'definition');
  return first ? rangeOf(first).start : paragraph.length;
}

export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
