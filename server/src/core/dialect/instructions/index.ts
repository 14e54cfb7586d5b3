import { cluesIn, type Recogniser } from '../clue.ts';
import { weigh } from '../weigh.ts';
import { aboutTemplate } from './aboutTemplate.ts';
import { calledInstructions } from './calledInstructions.ts';
import { sentenceToAuthor } from './sentenceToAuthor.ts';

/** All that says that a heading stands over words for whoever uses the template, not over a part of the proposal. */
export const INSTRUCTION_HEADINGS: readonly Recogniser<string>[] = [calledInstructions, aboutTemplate];

/** All that says that a heading is none, but an instruction itself. */
export const INSTRUCTIONS: readonly Recogniser<string>[] = [sentenceToAuthor];

/** A heading of a template is one of the proposal, almost always. */
const PRIOR = -4;

/** Whether a heading stands over words for whoever uses the template. */
export function isInstructions(title: string): boolean {
  return weigh(cluesIn(INSTRUCTION_HEADINGS, title), PRIOR).holds;
}

/** Whether a heading is itself an instruction. */
export function isInstruction(title: string): boolean {
  return weigh(cluesIn(INSTRUCTIONS, title), PRIOR).holds;
}
