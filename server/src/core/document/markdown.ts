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
  return trees.get(piece, (own) => ({ tree: isTooComplex(own) ? undefined : parser.parse(own) })).tree;
}

/**
 * Where the underlined heading at the end of a piece starts, and its title: link reference definitions may stand before it.
 * Undefined where all the text above the underline is definitions, and so none of it a heading.
 */
export function findHeading(piece: string): { readonly start: number; readonly title: number } | undefined {
  const tree = parseMarkdown(piece);
  if (!tree) return { start: 0, title: 0 };
  const last = tree.children.at(-1);
  if (last?.type !== 'heading') return undefined;
  const { start } = rangeOf(last);
  return { start, title: last.children[0] ? rangeOf(last.children[0]).start : start };
}

export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
