import type { ProposalDocument } from '../../document/proposalDocument.ts';

/**
 * Whether all that stands in a document stands in another one, too, whatever was added or moved: each line as often as there, and each
 * section in the section that it belongs to. Marks of headings and white space at the ends of lines do not count: a heading may have
 * got another level.
 * @param moved titles of sections that may belong to another one now
 */
export function isNothingLost(before: ProposalDocument, after: ProposalDocument, moved: readonly string[]): boolean {
  return hasAll(linesIn(after), linesIn(before)) && hasAll(ownersIn(after, []), ownersIn(before, moved));
}

/** Whether a list has each item of another one as often as that. */
function hasAll(all: readonly string[], wanted: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const item of all) left.set(item, (left.get(item) ?? 0) + 1);
  for (const item of wanted) {
    const count = left.get(item) ?? 0;
    if (count === 0) return false;
    left.set(item, count - 1);
  }
  return true;
}

function linesIn({ text }: ProposalDocument): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^#+(?=\s)/, '').trim())
    .filter((line) => line !== '' && !/^(?:=+|-+)$/.test(line));
}

/** Each section with the one that it belongs to. */
function ownersIn({ sections }: ProposalDocument, except: readonly string[]): readonly string[] {
  return sections
    .filter(({ title }) => !except.includes(title))
    .map(({ title, parent }) => `${sections[parent]?.title ?? ''}\n${title}`);
}
