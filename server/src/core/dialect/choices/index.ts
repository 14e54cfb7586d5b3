import type { Block } from '../../document/block.ts';
import { readPhrases } from '../../document/phrases.ts';
import { type Range, shift } from '../../text/range.ts';
import { cluesIn, type Recogniser } from '../clue.ts';
import { weigh } from '../weigh.ts';
import { asksToChoose } from './asksToChoose.ts';
import { cellOfValues } from './cellOfValues.ts';

/** All that says that the author is to choose from the list beside it. */
export const CHOICE_INSTRUCTIONS: readonly Recogniser<string>[] = [asksToChoose];

/** All items of a list are to stay, or to be written anew, almost always. */
const PRIOR = -4;

/** Whether a block asks to choose from the list beside it. */
export function isChoiceInstruction(text: string, { kind, start, end }: Block): boolean {
  if (kind === 'list' || kind === 'code' || kind === 'heading') return false;
  return weigh(cluesIn(CHOICE_INSTRUCTIONS, text.slice(start, end)), PRIOR).holds;
}

/** The cells of a table where one of several values is to be chosen. In the first column stand names: `Parcels/Week`. */
export function choiceCells(text: string, block: Block): readonly Range[] {
  const piece = text.slice(block.start, block.end);
  if (block.kind !== 'paragraph' || !piece.includes('|')) return [];
  let at = block.start;
  let isName = true;
  return piece.split('|').flatMap((cell) => {
    const isBlank = cell.trim() === '';
    const found = isName && !isBlank ? undefined : cellOfValues.find(cell);
    isName = cell.includes('\n') || (isName && isBlank);
    const start = at;
    at += cell.length + 1;
    return found ? [shift(found, start)] : [];
  });
}

/** The lists right below a request to choose from them. */
export function choiceLists(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }, i) => {
    const above = blocks[i - 1];
    return kind === 'list' && above !== undefined && isChoiceInstruction(text, above);
  });
}

/** The items of lists that an author is to choose from, by phrase key: what is kept, or ticked, is the answer. */
export function choicesIn(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const choices = new Set<string>();
  blocks.forEach((block, i) => {
    if (block.kind !== 'list') return;
    const beside = [blocks[i - 1], blocks[i + 1]].filter((other) => other !== undefined);
    if (!beside.some((other) => isChoiceInstruction(text, other))) return;
    for (const { kind, key } of readPhrases(text, block)) if (kind === 'item' || kind === 'task') choices.add(key);
  });
  return choices;
}
