import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Content } from './readContent.ts';

/**
 * From here on only the structure of a document is looked at: its headings and fields, and what of them is missing. The largest of
 * some six thousand public proposals has 400,000 characters; what stands in the sections of one ten times as long cannot be compared with the
 * template between two keys.
 */
export const MAX_CHARACTERS = 1_000_000;
/** The same for headings: the longest proposals have some hundreds. */
export const MAX_SECTIONS = 10_000;

/** Whether a document is so long that only its structure is looked at. */
export function isTooLong({ text, sections }: Pick<ProposalDocument, 'text' | 'sections'>): boolean {
  return text.length > MAX_CHARACTERS || sections.length > MAX_SECTIONS;
}

/** What stands in a section that is not looked into: something of its author's, or nothing. */
const UNREAD: Omit<Content, 'isEmpty' | 'isWritten'> = {
  toCome: [],
  placeholders: [],
  guidance: [],
  hasGuidanceComment: false,
};

export function unreadContent({ blocks }: Pick<Section, 'blocks'>): Content {
  const isEmpty = blocks.every(({ kind }) => kind === 'rule');
  return { ...UNREAD, isEmpty, isWritten: !isEmpty };
}
