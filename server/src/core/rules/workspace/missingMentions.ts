import { isSurelyMissing } from '../../index/denseSeries.ts';
import type { Entry, Mention } from '../../index/entry.ts';
import { linkAt } from '../../index/linkAt.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import type { Match } from '../../matching/match.ts';
import { startOfLine } from '../../text/lines.ts';
import { contains } from '../../text/range.ts';

/** The names for short in running text that surely are those of proposals, and of none that there is. What a link says is known from its target. */
export function missingMentions(match: Match, entry: Entry, index: ProposalIndex): readonly Mention[] {
  const fields = [...entry.relations, ...(entry.status ? [entry.status] : [])];
  return entry.mentions.filter(
    (mention) =>
      isSurelyMissing(index, entry, mention) &&
      !fields.some((field) => contains(field, mention)) &&
      !isBracketed(match.document.text, mention) &&
      linkAt(match.document, mention.start) === undefined &&
      !match.template.document.text.includes(match.document.text.slice(mention.start, mention.end)),
  );
}

/** Whether a name is the label of a link, or a part of it. */
function isBracketed(text: string, { start }: Mention): boolean {
  const before = text.slice(startOfLine(text, start), start);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}
