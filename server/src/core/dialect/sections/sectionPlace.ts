import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import { once } from '../../text/once.ts';
import type { Range } from '../../text/range.ts';
import { type Sentence, sentencesIn } from '../sentence.ts';

/** A section of a template, with what recognisers look at. */
export interface SectionPlace {
  readonly document: ProposalDocument;
  readonly section: Section;
  /** The section round it. */
  readonly outer: Section | undefined;
  /** What the template says in it, as far as it is about the section. */
  readonly advice: readonly Sentence[];
  /** What stands in the section round it, before its first subsection. */
  readonly above: readonly Sentence[];
}

/** How far a section's text is read. */
const MAX_LENGTH = 1_500;

/** @param outer the section round it */
export function sectionPlace(document: ProposalDocument, section: Section, outer: Section | undefined): SectionPlace {
  const advice = once(() => adviceIn(document, section));
  const above = once(() => (outer ? adviceIn(document, outer) : []));
  return {
    document,
    section,
    outer,
    get advice() {
      return advice();
    },
    get above() {
      return above();
    },
  };
}

function adviceIn({ text }: ProposalDocument, { blocks }: Section): readonly Sentence[] {
  const firstText = blocks.findIndex(({ kind }) => kind !== 'html');
  return blocks
    .filter(({ kind }, i) => kind !== 'code' && kind !== 'rule' && isAboutSection(kind, i, firstText))
    .flatMap((block) => sentencesIn(text, clipped(block)));
}

/** A comment behind the first text may be about that text, or about what comes next. */
function isAboutSection(kind: string, i: number, firstText: number): boolean {
  return kind !== 'html' || firstText < 0 || i < firstText;
}

function clipped({ start, end }: Range): Range {
  return { start, end: Math.min(end, start + MAX_LENGTH) };
}
