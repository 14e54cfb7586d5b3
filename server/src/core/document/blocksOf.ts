import type { Block } from './block.ts';
import type { ProposalDocument } from './proposalDocument.ts';

/** The blocks that stand directly in a document, without its headings, in order. */
export function blocksOf({ preamble, sections }: Pick<ProposalDocument, 'preamble' | 'sections'>): readonly Block[] {
  return [...preamble, ...sections.flatMap(({ blocks }) => blocks)];
}

/** The same with its headings. */
export function blocksAndHeadingsOf({
  preamble,
  sections,
}: Pick<ProposalDocument, 'preamble' | 'sections'>): readonly Block[] {
  return [...preamble, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
}
