import { headingKey } from '../document/headingKey.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';

/** A paragraph of one line; `##Goals` is none: it is no heading, and shall be one. */
const PLAIN_LINE = /^[ \t]{0,3}(\p{L}[^\n]{1,60})$/u;
/** A bold line, or a label with nothing behind its colon; also as an item of a list. */
const LABEL =
  /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:(\*\*|__)([^*_\n]{2,60})\1:?[ \t]*(.*)|([^\s*_:][^*_:\n]{0,59}):[ \t]*)$/gm;

interface Labels {
  /** Those in bold with nothing behind them, and paragraphs of one line before others: where one has a heading's words it stands for it. */
  readonly headings: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** The keys of lines in a section's own text that stand in the place of subheadings: `**Pros**`, `Pros:`. */
export function labelsIn(document: ProposalDocument, section: Section): Labels {
  return section.stretch.kept.once('labels', () => readLabels(document, section));
}

function readLabels({ text }: ProposalDocument, { blocks, stretch }: Section): Labels {
  // A comment at its end may be about the next section.
  const count = stretch.blocks.length - stretch.ignoresAtEnd;
  const headings = new Set<string>();
  const all = new Set<string>();
  for (const [i, { kind, start, end }] of blocks.entries()) {
    if (kind !== 'paragraph' && kind !== 'list') continue;
    const line =
      kind === 'paragraph' && i + 1 < count ? PLAIN_LINE.exec(text.slice(start, end).trimEnd())?.[1] : undefined;
    if (line !== undefined) headings.add(headingKey(line));
    for (const [, , bold, rest, plain] of text.slice(start, end).matchAll(LABEL)) {
      const key = headingKey(bold ?? plain ?? '');
      all.add(key);
      if (bold !== undefined && rest === '') headings.add(key);
    }
  }
  return { headings, all };
}
