import type { ProposalDocument } from '../../document/proposalDocument.ts';
import { commonCount } from '../../text/counts.ts';

/**
 * Whether all that stands in a document stands in another one, too, whatever was added or moved: each line as often as there, and each
 * section in the section that it belongs to. Marks of headings and white space at the ends of lines do not count: a heading may have
 * got another level.
 * @param moved titles of sections that may belong to another one now
 */
export function isNothingLost(before: ProposalDocument, after: ProposalDocument, moved: readonly string[]): boolean {
  return hasAll(linesIn(after), linesIn(before)) && hasAll(ownersIn(after, moved), ownersIn(before, moved));
}

/** Whether a list has each item of another one as often as that. */
function hasAll(all: readonly string[], wanted: readonly string[]): boolean {
  return commonCount(all, wanted) === wanted.length;
}

function linesIn({ text }: ProposalDocument): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^#+(?=\s)/, '').trim())
    .filter((line) => line !== '' && !/^(?:=+|-+)$/.test(line));
}

/** Each section, with the one that it belongs to unless that may be another one. Behind a fence that nobody closes it would be none any more. */
function ownersIn({ sections }: ProposalDocument, moved: readonly string[]): readonly string[] {
  return sections.map(({ title, parent }) =>
    moved.includes(title) ? title : `${sections[parent]?.title ?? ''}\n${title}`,
  );
}
