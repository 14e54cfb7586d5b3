import type { Block } from '../document/block.ts';
import { standsIn } from '../document/field.ts';
import { type Phrase, readPhrases } from '../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { contains } from '../text/range.ts';
import type { TemplateField, TemplatePhrase, TemplateSection } from './template.ts';

/** "Task 1", "Non-goal 2": a name with a number, made to be replaced. */
export const NUMBERED_STUB = /^[\p{L}]+(?: [\p{L}]+)? \d+$/u;
const FIXED =
  /\b(?:rfc ?2119|rfc ?8174|bcp ?14|copyright|cc0|licen[sc]ed?|spdx|all rights reserved|public domain|internal use only)\b|©|key words ["“]must/i;
/** What stands below such a heading is nobody's to write. */
const FIXED_HEADING =
  /^(?:copyright|licen[sc]e|legal|notice|disclaimer|table of contents|contents|toc)(?: (?:waiver|notice|and licen[sc]e|licen[sc]e|information))?$/;
/** An entry of a table of contents. */
const TABLE_OF_CONTENTS = /^\[[^\]]*\]\(#[^)]*\)$/;
const MAY_STAY = /\bplaceholder (?:below )?is (?:acceptable|fine|allowed)\b/i;
const WEAK_WORDS = 4;

/** What the template itself says, by phrase key. Its headings, fields and table headers are not among it. */
export function readTemplatePhrases(
  document: ProposalDocument,
  sections: readonly TemplateSection[],
  fields: readonly TemplateField[],
): ReadonlyMap<string, TemplatePhrase> {
  const phrases = new Map<string, TemplatePhrase & { readonly sections: Set<number> }>();
  const note = (block: Block, section: number, mayStay = false) => {
    if (fields.some(({ field }) => standsIn(field, block))) return;
    const placeholders = findPlaceholders(document.text, block, document.definitions);
    for (const phrase of readPhrases(document.text, block)) {
      const known = phrases.get(phrase.key);
      const hasPlaceholder = placeholders.some((range) => contains(phrase.range, range));
      const judged = known ?? { ...judge(document.text, phrase, hasPlaceholder, mayStay), sections: new Set<number>() };
      judged.sections.add(section);
      phrases.set(phrase.key, judged);
    }
  };
  const indexOf = new Map(sections.map(({ section, index }) => [section, index] as const));
  for (const block of document.preamble) note(block, -1);
  let current = -1;
  for (const section of document.sections) {
    current = indexOf.get(section) ?? twinOf(section, sections) ?? current;
    const { start, end } = section.body;
    const mayStay = FIXED_HEADING.test(section.key) || MAY_STAY.test(document.text.slice(start, end));
    for (const block of section.blocks) note(block, current, mayStay);
  }
  return phrases;
}

/** A further copy of a repeated section counts as the first one. */
function twinOf(section: Section, sections: readonly TemplateSection[]): number | undefined {
  return sections.find(({ repeats }) => repeats && section.key.startsWith(repeats))?.index;
}

function judge(
  text: string,
  phrase: Phrase,
  hasPlaceholder: boolean,
  mayStay: boolean,
): Omit<TemplatePhrase, 'sections'> {
  const words = phrase.key.split(' ').length;
  const source = text.slice(phrase.range.start, phrase.range.end);
  const isStub = NUMBERED_STUB.test(phrase.key);
  return {
    kind: phrase.kind,
    isQuoted: phrase.isQuoted ?? false,
    asksForRemoval:
      phrase.kind === 'comment' && /\b(?:remove|delete) th(?:is|ese) (?:comment|text|block|line)/i.test(source),
    isFixed:
      mayStay ||
      phrase.kind === 'header' ||
      (phrase.kind === 'task' && !hasPlaceholder && !isStub) ||
      (phrase.kind === 'sentence' && FIXED.test(source)) ||
      TABLE_OF_CONTENTS.test(source),
    isWeak: phrase.kind !== 'comment' && words < WEAK_WORDS && !hasPlaceholder && !isStub,
  };
}

/** The placeholders outside of code, by placeholder key. */
export function readTemplatePlaceholders(document: ProposalDocument): ReadonlySet<string> {
  const { text } = document;
  const blocks = [...document.preamble, ...document.sections.flatMap(({ blocks }) => blocks)];
  const inBlocks = blocks.flatMap((block) => findPlaceholders(text, block, document.definitions));
  const inCells = blocks.flatMap((block) => choiceCells(text, block));
  const inHeadings = document.sections.flatMap(({ heading }) =>
    findPlaceholders(text, { ...heading.title, kind: 'heading' }, document.definitions),
  );
  return new Set(
    [...inBlocks, ...inCells, ...inHeadings].map(({ start, end }) => placeholderKey(text.slice(start, end))),
  );
}

/** Table cells such as `High/Medium/Low`, where one of several values is to be chosen. */
export function choiceCells(text: string, block: Block): { readonly start: number; readonly end: number }[] {
  const piece = text.slice(block.start, block.end);
  if (block.kind !== 'paragraph' || !piece.includes('|')) return [];
  const cells: { readonly start: number; readonly end: number }[] = [];
  let at = block.start;
  for (const cell of piece.split('|')) {
    const bare = cell.trim();
    const start = at + cell.indexOf(bare);
    const isChoice = bare.length <= 100 && /^\p{L}[\p{L} ]*(?:\/\p{L}[\p{L} ]*)+$/u.test(bare);
    if (isChoice) cells.push({ start, end: start + bare.length });
    at += cell.length + 1;
  }
  return cells;
}
