import type { Block } from '../document/block.ts';
import { type Field, holdsField } from '../document/field.ts';
import { blankIgnores } from '../document/ignores.ts';
import { type Phrase, readPhrases } from '../document/phrases.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { asksToRemoveQuestions } from '../language/advice.ts';
import { isNumberedStub } from '../template/readPhrases.ts';
import type { Template } from '../template/template.ts';
import { addAll } from '../text/longLists.ts';
import { contains, type Range, shift } from '../text/range.ts';
import { isChoiceMade, type Left } from './choices.ts';
import { heldPlaceholders } from './heldPlaceholders.ts';
import { Prompts } from './prompts.ts';
import { saysToCome } from './toCome.ts';
import { isInRunningText, mayHoldPhrase } from './wording.ts';

/** What stands in one section, apart from its subsections, beside what the template put there. */
export interface Content {
  /** Whether anything is there but comments, rules and link definitions. */
  readonly isEmpty: boolean;
  /** Whether anything is there that the template did not bring, or that is meant to stay. */
  readonly isWritten: boolean;
  /** Where it only says that something is to come, as `TBD` does. */
  readonly toCome: readonly Range[];
  /** The template's placeholders that are still there. */
  readonly placeholders: readonly Range[];
  /** The template's advice that is still there, one range for each stretch of a block. */
  readonly guidance: readonly Range[];
  /** Whether a comment repeats the template's advice. */
  readonly hasGuidanceComment: boolean;
}

/**
 * Compares blocks of a document with the template, phrase by phrase: what counts as left over is what *this* template says.
 * @param fields the document's metadata: blocks that hold it are judged field by field elsewhere
 * @param wanted position in the template's list of the section that the blocks' own section answers; undefined for none
 */
export function readContent(
  template: Template,
  document: ProposalDocument,
  blocks: readonly Block[],
  wanted: number | undefined,
  fields: readonly Field[],
): Content {
  const { text } = document;
  const placeholders: Range[] = [];
  const toCome: Range[] = [];
  let isEmpty = true;
  let isWritten = false;
  let hasGuidanceComment = false;
  const leftByBlock: Range[][] = [];
  let questions: Left[] = [];
  const choices: Left[] = [];
  const leads: Left[] = [];
  const prompts = new Prompts(text);
  const asksToRemove = doesAskToRemove(template);
  const settleQuestions = (answer?: Range) => {
    if (asksToRemove || !isAnswered(text, questions, answer)) for (const { range, left } of questions) left.push(range);
    questions = [];
  };
  for (const block of blocks) {
    if (holdsField(fields, block)) {
      isEmpty = false;
      isWritten = true;
      continue;
    }
    const inBlock = heldPlaceholders(template, document, block, wanted);
    addAll(placeholders, inBlock);
    // Where something is written already, and no question waits for its answer, the author's own words change nothing.
    const matters = !isWritten || questions.length > 0 || inBlock.length > 0;
    if (!matters && !mayHoldPhrase(template, text, block, wanted)) continue;
    const left: Range[] = [];
    leftByBlock.push(left);
    for (const phrase of readPhrases(text, block)) {
      const known = template.phrases.get(phrase.key);
      const isAtHome = known !== undefined && wanted !== undefined && known.sections.has(wanted);
      if (phrase.kind === 'comment') {
        if (known?.kind === 'comment') hasGuidanceComment = true;
        if (known?.asksForRemoval) left.push(phrase.range);
        continue;
      }
      isEmpty = false;
      if (phrase.kind === 'header') continue;
      if (saysToCome(phrase, text.slice(phrase.range.start, phrase.range.end))) {
        toCome.push(phrase.range);
        continue;
      }
      const held = inBlock.filter((range) => contains(phrase.range, range));
      const isOwn = known
        ? known.isWeak && !isAtHome
        : !isPieceOfTemplate(template, phrase, blankIgnores(text.slice(phrase.range.start, phrase.range.end)));
      const isAnswer = isOwn && held.length === 0;
      const answered = isAnswer && !asksToRemove ? prompts.answeredBy(phrase.range) : prompts.pass(phrase);
      if (answered.size > 0) questions = questions.filter((question) => !answered.has(question));
      const isQuestion = !isOwn && /\?[^\w?]*$/.test(text.slice(phrase.range.end - 4, phrase.range.end));
      if (!isQuestion) settleQuestions(isAnswer && answered.size === 0 ? phrase.range : undefined);
      if (known?.isChoice && isAtHome) {
        choices.push({ range: phrase.range, left });
        continue;
      }
      if (known?.isLead && isAtHome) {
        leads.push({ range: phrase.range, left });
        continue;
      }
      // A label whose placeholder is still there says nothing, even where it is meant to stay.
      if (isOwn || known?.isFixed) isWritten ||= held.length === 0 || hasOwnWords(text, phrase, held);
      else if (held.length === 0 && isNumberedStub(phrase, text.slice(phrase.range.start, phrase.range.end)))
        placeholders.push(phrase.range);
      // Advice that the author set in quotation, as a question above the answer, was kept on purpose.
      else if (held.length === 0 && !known?.isWeak && (known?.isQuoted || !phrase.isQuoted)) {
        const kept = { range: phrase.range, left };
        if (isQuestion) questions.push(kept);
        if (phrase.kind === 'item') prompts.add(kept, isQuestion);
        else if (!isQuestion) left.push(phrase.range);
      }
    }
    prompts.settle();
  }
  settleQuestions();
  const isChosen = isChoiceMade(template, document, blocks, wanted, choices);
  isWritten ||= isChosen;
  for (const { range, left } of [...(isChosen ? [] : choices), ...(isWritten ? [] : leads)]) left.push(range);
  for (const left of leftByBlock) left.sort((a, b) => a.start - b.start);
  const guidance = leftByBlock.flatMap((left) => joinNeighbours(text, left));
  return { isEmpty, isWritten, toCome: isWritten ? [] : toCome, placeholders, guidance, hasGuidanceComment };
}

const askers = new WeakMap<Template, boolean>();

/** Whether the template says that its questions are not to stay, not even above their answers. */
function doesAskToRemove(template: Template): boolean {
  const known = askers.get(template) ?? [...template.phrases].some(([key]) => asksToRemoveQuestions(key));
  askers.set(template, known);
  return known;
}

/** A question right above the author's own words, or before them on one line, was kept on purpose: they answer it. */
function isAnswered(text: string, questions: readonly Left[], answer: Range | undefined): boolean {
  const [first] = questions;
  if (!first || !answer) return false;
  return questions.length === 1 || !text.slice(first.range.start, answer.start).includes('\n');
}

/** The same content of a text that stands `by` code units further on. */
export function moveContent(content: Content, by: number): Content {
  const { toCome, placeholders, guidance } = content;
  if (toCome.length + placeholders.length + guidance.length === 0) return content;
  const move = (ranges: readonly Range[]) => ranges.map((range) => shift(range, by));
  return { ...content, toCome: move(toCome), placeholders: move(placeholders), guidance: move(guidance) };
}

const MIN_WORDS = 6;

/**
 * Whether a phrase that is none of the template's is a piece of its running text: half a sentence, or what were several
 * list items on one line. Comments, code and tables, and what is meant to stay, are not among it.
 */
function isPieceOfTemplate(template: Template, { kind, key }: Phrase, source: string): boolean {
  if ((kind !== 'sentence' && kind !== 'item') || key.split(' ', MIN_WORDS).length < MIN_WORDS) return false;
  if (/\]\(|:\/\//.test(source)) return false;
  return isInRunningText(template, key);
}

/** Whether more than a label stands beside the placeholders. */
function hasOwnWords(text: string, phrase: Phrase, placeholders: readonly Range[]): boolean {
  let source = blankIgnores(text.slice(phrase.range.start, phrase.range.end));
  for (const { start, end } of placeholders) source = source.replace(text.slice(start, end), ' ');
  return source.replace(/\*\*[^*\n]*\*\*:?|^[^:\n]{1,40}:/g, ' ').replace(/[^\p{L}\p{N}]+/gu, '').length > 3;
}

/** Phrases with nothing but white space and marks between them are one leftover. */
function joinNeighbours(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && /^[\s>*+\-.\d)[\]xX|]*$/.test(text.slice(last.end, range.start)))
      joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
  }
  return joined;
}
