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
  const own = once(() => [...adviceIn(document, section)]);
  const opening = once(() => adviceIn(document, section).next().value);
  const above = once(() => {
    // What stands before the title is about all there is.
    const isTop = outer === undefined || outer.heading.level === 1;
    const top = isTop ? saidIn(document, { blocks: document.preamble }) : [];
    return [...top, ...(outer ? saidIn(document, outer) : [])];
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

type Blocks = Pick<Section, 'blocks'>;

/** What a section says of itself. A comment behind its first text may be about that text, or about what comes next. */
function adviceIn(document: ProposalDocument, { blocks }: Blocks): Generator<Sentence, undefined> {
  const firstText = blocks.findIndex(({ kind }) => kind !== 'html');
  return readBlocks(
    document,
    blocks.filter(({ kind }, i) => kind !== 'html' || firstText < 0 || i < firstText),
  );
}

const said = new WeakMap<readonly Block[], readonly Sentence[]>();

/** What a section says at all. Read once, however many stand inside it. */
function saidIn(document: ProposalDocument, { blocks }: Blocks): readonly Sentence[] {
  const known = said.get(blocks) ?? [...readBlocks(document, blocks)];
  said.set(blocks, known);
  return known;
}

function* readBlocks({ text }: ProposalDocument, blocks: readonly Block[]): Generator<Sentence, undefined> {
  for (const block of blocks)
    if (block.kind !== 'code' && block.kind !== 'rule') yield* sentencesIn(text, clipped(block));
  return undefined;
}

function clipped({ start, end }: Range): Range {
  return { start, end: Math.min(end, start + MAX_LENGTH) };
}
