import { isChoiceInstruction } from '../dialect/choices/index.ts';
import type { Block } from '../document/block.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Template } from '../template/template.ts';
import type { Range } from '../text/range.ts';

/** A phrase of the template's that may have to go, and what is left over in its block. */
export interface Left {
  readonly range: Range;
  readonly left: Range[];
}

/** Whether an author chose from the template's list: part of it is kept, or ticked, or nothing asks to choose any more. */
export function isChoiceMade(
  { phrases }: Template,
  { text }: ProposalDocument,
  blocks: readonly Block[],
  wanted: number | undefined,
  choices: readonly Left[],
): boolean {
  if (choices.length === 0 || wanted === undefined) return false;
  const offered = [...phrases.values()].filter(({ isChoice, sections }) => isChoice && sections.has(wanted)).length;
  const isTicked = ({ range }: Left) => /\[[xX]\][ \t]+$/.test(text.slice(Math.max(0, range.start - 10), range.start));
  return (
    choices.length < offered || choices.some(isTicked) || !blocks.some((block) => isChoiceInstruction(text, block))
  );
}
