import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { blocksAndHeadingsOf } from './blocksOf.ts';
import { withoutCodeSpans } from './codeSpans.ts';
import type { ProposalDocument } from './proposalDocument.ts';

/**
 * Those pieces of a document that do not stand in code or in a comment.
 * @param found in the order of the text
 */
export function inProse<Found extends Range>(document: ProposalDocument, found: readonly Found[]): readonly Found[] {
  if (found.length === 0) return found;
  const { text } = document;
  const blocks = blocksAndHeadingsOf(document);
  let at = 0;
  let prose = '';
  return found.filter(({ start }) => {
    while ((blocks[at]?.end ?? text.length) <= start) {
      at++;
      prose = '';
    }
    const block = blocks[at];
    if (!block || start < block.start) return true;
    if (isHidden(text, block)) return false;
    prose ||= withoutCodeSpans(text.slice(block.start, block.end));
    return prose.charAt(start - block.start) === text.charAt(start);
  });
}

function isHidden(text: string, { kind, start }: Block): boolean {
  return kind === 'code' || (kind === 'html' && text.startsWith('<!--', start));
}
