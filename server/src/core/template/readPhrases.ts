import { choiceCells, choicesIn } from '../dialect/choices/index.ts';
import type { Ways } from '../dialect/houses/house.ts';
import { isKept } from '../dialect/kept/index.ts';
import type { Block } from '../document/block.ts';
import { holdsField } from '../document/field.ts';
import { type Phrase, readPhrases } from '../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { addressesAuthor, asksToRemoveItself, instructs } from '../language/advice.ts';
import { isContentsHeading, isGivenAnswer, isLegalHeading, saysMayStay, speaksOfProposal } from '../language/kept.ts';
import { commentText } from '../text/commentText.ts';
import { contains, type Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { leadIns } from './leadIns.ts';
import type { TemplateField, TemplatePhrase } from './template.ts';

const NUMBERED = /^[\p{L}]+(?: [\p{L}]+)? \d+$/u;

/** "Task 1", "Non-goal 2": a name with a number, made to be replaced. In a row the two stand in one cell: "| Success | 0 |" says something. */
export function isNumberedStub({ kind, key }: Phrase, source: string): boolean {
  return NUMBERED.test(key) && (kind !== 'row' || source.split('|').filter((cell) => cell.trim() !== '').length === 1);
}
/** `[owner/name]` in a task: a link that was never defined, not something to fill in. */
const PATH_IN_BRACKETS = /^\[[\w.-]+\/[\w.-]+\]$/;
/** `**Note**:` in front of a sentence. */
const NOTE = /^[*_]{1,3}\p{L}{1,12}[*_:：]{2,4}/u;
const WEAK_WORDS = 4;
/** "Trademark approval: N/A": what stands before the answer. */
const LABEL = /^[^:\n]{1,60}:(?=.{0,40}$)/;

/**
 * What the template itself says, by phrase key. Its headings, fields and table headers are not among it.
 * @param positions see `SectionReading`
 */
export function readTemplatePhrases(
  document: ProposalDocument,
  positions: ReadonlyMap<number, number>,
  fields: readonly TemplateField[],
  ways: Ways = {},
): ReadonlyMap<string, TemplatePhrase> {
  const phrases = new Map<string, TemplatePhrase & { readonly sections: Set<number> }>();
  const entries = fields.map(({ field }) => field);
  const note = (blocks: readonly Block[], section: number, mayStay = false) => {
    const { kept, leads } = leadIns(document.text, blocks, (block) => placeholdersOf(document, block));
    const choices = choicesIn(document.text, blocks);
    for (const block of blocks) {
      if (holdsField(entries, block)) continue;
      const placeholders = placeholdersOf(document, block, ways);
      for (const phrase of readPhrases(document.text, block)) {
        const known = phrases.get(phrase.key);
        const hasPlaceholder = placeholders.some((range) => contains(phrase.range, range));
        const judged = known ?? {
          ...judge(
            document.text,
            phrase,
            hasPlaceholder,
            mayStay || kept.has(phrase.key) || isKeptByTool(phrase, ways),
          ),
          isLead: leads.has(phrase.key),
          isChoice: choices.has(phrase.key),
          sections: new Set<number>(),
        };
        judged.sections.add(section);
        phrases.set(phrase.key, judged);
      }
    }
  };
  note(document.preamble, -1);
  let current = -1;
  for (const section of document.sections) {
    current = positions.get(section.index) ?? current;
    const { start, end } = section.body;
    const mayStay =
      isContentsHeading(section.key) ||
      saysMayStay(wordsOf(document.text.slice(start, end))) ||
      isStatement(document, section.blocks);
    const notices = isLegalHeading(section.key)
      ? section.blocks.filter((block, i) => isNotice(document.text, block, i))
      : [];
    note(notices, current, true);
    const rest = notices.length === 0 ? section.blocks : section.blocks.filter((block) => !notices.includes(block));
    note(rest, current, mayStay);
  }
  return phrases;
}

/** Whether a paragraph of a section on the law is meant to stay: the first, and others that do not tell the author what to write. */
function isNotice(text: string, { kind, start, end }: Block, i: number): boolean {
  return kind === 'paragraph' && (i === 0 || !instructs(wordsOf(text.slice(start, end))));
}

/** Whether a section says of each proposal what holds for all, and nothing to its author: "This proposal follows our rules." */
function isStatement(document: ProposalDocument, blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (!first || !speaksOfProposal(wordsOf(document.text.slice(first.start, first.end)))) return false;
  return blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      placeholdersOf(document, block).length === 0 &&
      readPhrases(document.text, block).every(({ range }) => {
        const words = wordsOf(document.text.slice(range.start, range.end).replace(NOTE, ''));
        return !instructs(words) && !addressesAuthor(words);
      }),
  );
}

/** What the tool keeps that fills the template in, beside the placeholders. */
function isKeptByTool({ kind }: Phrase, { keepsProse }: Ways): boolean {
  return keepsProse === true && kind !== 'comment';
}

/** What reads like a placeholder in a block of the template. */
function placeholdersOf(document: ProposalDocument, block: Block, { labels }: Ways = {}): readonly Range[] {
  const { text } = document;
  const ranges = findPlaceholders(text, block, document.definitions).filter(
    ({ start, end }) => !labels?.test(text.slice(start, end)),
  );
  const paths = ranges.filter(({ start, end }) => PATH_IN_BRACKETS.test(text.slice(start, end)));
  if (paths.length === 0) return ranges;
  const tasks = readPhrases(text, block).filter(({ kind }) => kind === 'task');
  return ranges.filter((range) => !paths.includes(range) || !tasks.some((task) => contains(task.range, range)));
}

function judge(
  text: string,
  phrase: Phrase,
  hasPlaceholder: boolean,
  mayStay: boolean,
): Omit<TemplatePhrase, 'sections' | 'isLead' | 'isChoice'> {
  const source = text.slice(phrase.range.start, phrase.range.end);
  const said = phrase.kind === 'sentence' || phrase.kind === 'comment' ? commentText(source) : source;
  const words = wordsOf(said);
  const isStub = isNumberedStub(phrase, source);
  const isFixed =
    mayStay ||
    phrase.kind === 'header' ||
    (phrase.kind === 'task' && !hasPlaceholder && !isStub) ||
    isKept({ kind: phrase.kind, source: said, words });
  return {
    kind: phrase.kind,
    prose: !isFixed && (phrase.kind === 'sentence' || phrase.kind === 'item') ? proseOf(source) : '',
    isQuoted: phrase.isQuoted ?? false,
    asksForRemoval: phrase.kind === 'comment' && asksToRemoveItself(words),
    isFixed,
    isWeak: phrase.kind !== 'comment' && !hasPlaceholder && !isStub && isWeak(phrase.key, source),
  };
}

/** Whether others may well say the same: few words, or an answer that the template gives beforehand. */
function isWeak(key: string, source: string): boolean {
  const label = LABEL.exec(source)?.[0];
  return (
    key.split(' ').length < WEAK_WORDS || (label !== undefined && isGivenAnswer(wordsOf(source.slice(label.length))))
  );
}

/** What stands in quotation marks is offered to the author: text to keep, not advice. */
function proseOf(source: string): string {
  return source
    .split(/(?<![\p{L}\p{N}])["“][^"“”]{20,400}["”]/u)
    .map(wordsOf)
    .join(' \n ');
}

/**
 * The placeholders outside of code: see `Template.placeholders`.
 * @param positions see `SectionReading`
 */
export function readTemplatePlaceholders(
  document: ProposalDocument,
  positions: ReadonlyMap<number, number>,
  ways: Ways = {},
): ReadonlyMap<string, ReadonlySet<number>> {
  const { text, definitions } = document;
  const found = new Map<string, Set<number>>();
  const note = (ranges: readonly Range[], section?: number) => {
    for (const { start, end } of ranges) {
      const key = placeholderKey(text.slice(start, end));
      const homes = found.get(key) ?? new Set();
      found.set(key, section === undefined ? homes : homes.add(section));
    }
  };
  const noteBlocks = (blocks: readonly Block[], section: number | undefined) => {
    for (const block of blocks) note([...placeholdersOf(document, block, ways), ...choiceCells(text, block)], section);
  };
  noteBlocks(document.preamble, -1);
  let before: number | undefined = -1;
  for (const { index, blocks, heading, title } of document.sections) {
    const position = positions.get(index);
    if (position !== undefined) before = undefined;
    noteBlocks(blocks, position ?? before);
    const isToWrite = heading.level > 1 && /^(?:TODO|TBD|FIXME)s?$/.test(title);
    if (!isToWrite) note(findPlaceholders(text, { ...heading.title, kind: 'heading' }, definitions));
  }
  return found;
}
