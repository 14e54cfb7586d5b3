import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import { asksToChoose } from '../language/advice.ts';
import { wordsOf } from '../text/words.ts';

/** Whether a block asks to choose from a list: "delete those that do not apply". */
export function isChoiceInstruction(text: string, { kind, start, end }: Block): boolean {
  return kind !== 'list' && kind !== 'code' && kind !== 'heading' && asksToChoose(wordsOf(text.slice(start, end)));
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
