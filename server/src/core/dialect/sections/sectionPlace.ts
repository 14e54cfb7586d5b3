import type { Block } from '../../document/block.ts';
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
  /** The first sentence of that, which is quickly read. */
  readonly opening: Sentence | undefined;
  /** What stands in the section round it, before its first subsection, and before the title. */
  readonly above: readonly Sentence[];
}

/** How far a section's text is read. */
const MAX_LENGTH = 1_500;

/** @param outer the section round it */
export function sectionPlace(document: ProposalDocument, section: Section, outer: Section | undefined): SectionPlace {
  const own = once(() => adviceIn(document, section));
  const opening = once(() => readAdvice(document, section.blocks).next().value);
  const above = once(() => {
    // What stands before the title is about all there is.
    const isTop = outer === undefined || outer.heading.level === 1;
    const top = isTop ? adviceIn(document, { blocks: document.preamble }) : [];
    return [...top, ...(outer ? adviceIn(document, outer) : [])];
  });
  return {
    document,
    section,
    outer,
    get advice() {
      return own();
    },
    get opening() {
      return opening();
    },
    get above() {
      return above();
    },
  };
}

const advice = new WeakMap<readonly Block[], readonly Sentence[]>();

/** Read once for each section, however many stand inside it. */
function adviceIn(document: ProposalDocument, { blocks }: Pick<Section, 'blocks'>): readonly Sentence[] {
  const known = advice.get(blocks) ?? [...readAdvice(document, blocks)];
  advice.set(blocks, known);
  return known;
}

function* readAdvice({ text }: ProposalDocument, blocks: readonly Block[]): Generator<Sentence, undefined> {
  const firstText = blocks.findIndex(({ kind }) => kind !== 'html');
  for (const [i, block] of blocks.entries())
    if (block.kind !== 'code' && block.kind !== 'rule' && isAboutSection(block.kind, i, firstText))
      yield* sentencesIn(text, clipped(block));
  return undefined;
}

/** A comment behind the first text may be about that text, or about what comes next. */
function isAboutSection(kind: string, i: number, firstText: number): boolean {
  return kind !== 'html' || firstText < 0 || i < firstText;
}

function clipped({ start, end }: Range): Range {
  return { start, end: Math.min(end, start + MAX_LENGTH) };
}
