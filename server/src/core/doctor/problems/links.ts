import type { Nodes } from 'mdast';
import type { Block } from '../../document/block.ts';
import { blocksOf } from '../../document/blocksOf.ts';
import { parseMarkdown, rangeOf } from '../../document/markdown.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import { commentEnd, commentStart } from '../../text/commentText.ts';
import { addAll } from '../../text/longLists.ts';
import type { Range } from '../../text/range.ts';

/** A link, an image or a link reference definition, with where it leads as written; or a reference that nothing defines. */
export type Link =
  | { readonly url: string; readonly range: Range }
  | { readonly url: undefined; readonly label: string; readonly range: Range };

const REFERENCE = /(?<![\p{L}\p{N}\])])\[([^[\]\n]{1,100})\]\[([^[\]\n]{0,100})\]/gu;

/** The links of a document, those in comments included. */
export function linksOf(document: ProposalDocument): readonly Link[] {
  const { text, definitions } = document;
  return blocksOf(document).flatMap((block) => {
    const piece = pieceOf(text, block);
    const tree = piece && parseMarkdown(piece.source);
    if (!tree) return [];
    const isComment = block.kind === 'html';
    return linksIn(tree, piece.source, isComment ? undefined : definitions).map((link) => ({
      ...link,
      range: { start: piece.at + link.range.start, end: piece.at + link.range.end },
    }));
  });
}

/** The Markdown of a block: for a comment what stands in it. */
function pieceOf(text: string, { kind, start, end }: Block): { source: string; at: number } | undefined {
  const source = text.slice(start, end);
  if (
    kind === 'code' ||
    kind === 'rule' ||
    kind === 'heading' ||
    (!source.includes('](') && !source.includes('][') && !source.includes(']:'))
  )
    return undefined;
  if (kind !== 'html') return { source, at: start };
  const opening = commentStart(source);
  return opening === 0 ? undefined : { source: source.slice(opening, commentEnd(source)), at: start + opening };
}

function linksIn(tree: Nodes, piece: string, definitions: ReadonlySet<string> | undefined): Link[] {
  const links: Link[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ url: node.url, range: rangeOf(node) });
    if (node.type === 'text' && definitions) addAll(links, undefinedIn(piece, rangeOf(node), definitions));
    else if ('children' in node) addAll(open, node.children);
  }
  return links;
}

function undefinedIn(piece: string, range: Range, definitions: ReadonlySet<string>): Link[] {
  return [...piece.slice(range.start, range.end).matchAll(REFERENCE)].flatMap((match) => {
    const label = (match[2] || match[1] || '').trim();
    const start = range.start + match.index;
    const isPlaceholder = (match[2] ?? '') !== '' && !/^[\w.#/-]+$/.test(label);
    if (isPlaceholder || definitions.has(label.toLowerCase())) return [];
    return [{ url: undefined, label, range: { start, end: start + match[0].length } }];
  });
}
