import { inProse } from '../../document/inProse.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import { anchorKey, anchorOf, anchorsByHand } from '../../index/anchors.ts';
import { rawLinksIn } from '../../index/rawLinks.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Renaming } from './renamings.ts';

/**
 * What has the links within a document lead to headings that are renamed: their anchors, and their texts where these are the old
 * heading, as in a table of contents. An anchor that is set by hand stays, and so do links to it.
 */
export function linksToRenamed(document: ProposalDocument, renamings: readonly Renaming[]): readonly TextEdit[] {
  if (renamings.length === 0) return [];
  const { text } = document;
  const byHand = new Set(anchorsByHand(text));
  const renamed = new Map(renamings.map((one) => [anchorOf(one.found.title), one] as const));
  const links = rawLinksIn(text).filter(({ target }) => target.startsWith('#'));
  return inProse(document, links).flatMap(({ target, start, end }) => {
    const key = anchorKey(target.slice(1));
    const renaming = byHand.has(key) ? undefined : renamed.get(key);
    if (!renaming) return [];
    const { found, wanted } = renaming;
    const label = new RegExp(`\\[${escaped(found.title)}\\]\\([<]?$`).exec(text.slice(Math.max(0, start - 400), start));
    const at = label ? start - label[0].length + 1 : 0;
    return [
      ...(label ? [{ range: { start: at, end: at + found.title.length }, newText: wanted.name }] : []),
      { range: { start: start + 1, end }, newText: anchorFor(wanted.name) },
    ];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** As GitHub makes anchors, and most sites: in lower case, hyphens for spaces, without other marks. */
function anchorFor(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]+/gu, '')
    .replace(/\s/g, '-');
}
