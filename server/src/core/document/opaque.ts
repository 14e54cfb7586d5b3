import type { Nodes } from 'mdast';
import { addAll } from '../text/longLists.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';

/** Whether an offset lies in code or in a comment, be it the whole block or a piece of one. */
export function isInCodeOrComment(text: string, block: Block, offset: number): boolean {
  if (block.kind === 'code' || block.kind === 'html') return true;
  const piece = text.slice(block.start, block.end);
  if (!/[`~\t]|<!-| {4}/.test(piece)) return false;
  const tree = parseMarkdown(piece);
  return tree !== undefined && holdsCode(tree, piece, offset - block.start);
}

function holdsCode(tree: Nodes, piece: string, offset: number): boolean {
  const isWithin = ({ start, end }: Range) => start < offset && offset < end;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const range = rangeOf(node);
    if (node.type === 'code' && range.start <= offset && offset <= range.end) return true;
    if (node.type === 'inlineCode' && isWithin(range)) return true;
    if (node.type === 'html' && piece.startsWith('<!--', range.start) && isWithin(range)) return true;
    if ('children' in node) addAll(open, node.children);
  }
  return false;
}
