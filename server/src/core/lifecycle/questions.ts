import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import { spoken } from '../language/spoken.ts';
import { isToCome } from '../language/values.ts';
import type { Match } from '../matching/match.ts';
import type { TemplateSection } from '../template/template.ts';
import { type Range, trimRange } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { blocksWithin, isOpenTask, tasksIn } from './tasks.ts';

const startsAsQuestions = spoken(({ lifecycle }) => lifecycle.openQuestions, 'start');
const isQuestions = spoken(({ lifecycle }) => lifecycle.questions, 'whole');
const saysSettled = spoken(({ lifecycle }) => lifecycle.settled, 'anywhere');
const ITEM = /^[ \t]{0,3}(?:[-*+]|\d{1,4}[.)])[ \t]+(?=\S)/;
const STRUCK = /^[*_]{0,3}(?:~~|<(?:del|s|strike)>)/i;
const SETTLED = /~~|<(?:del|s|strike)>|✅|✔|☑/i;
/** A question and nothing else: no answer behind it. */
const BARE = /^[^?.!？。！]{1,300}[?？][*_"”')\]]{0,3}$/;

const isOpenNote = spoken(({ lifecycle }) => lifecycle.openNote, 'start');

const BRACKETED = /[[［【][^[\]［］【】\n]{3,300}[\]］】]/g;

/** Questions that nobody has answered, in one section. */
export interface OpenQuestions {
  readonly subject: string;
  readonly first: Range;
  readonly count: number;
  /** Whether nothing marks them as open but that no answer is to be seen. */
  readonly isUncertain: boolean;
}

/** Whether a template's section collects what is not decided yet. */
export function isQuestionSection({ key }: Pick<TemplateSection, 'key'>): boolean {
  return startsAsQuestions(key) || isQuestions(key);
}

/**
 * Questions that are left: boxes without a tick, items that are not struck through among some that are, rows of a table without
 * an answer, and bare questions. In running text nobody can tell, so nothing there counts, and nothing of the template's own.
 */
export function openQuestions(match: Match): readonly OpenQuestions[] {
  const { document, alignment, contents } = match;
  const { text } = document;
  const inSections = alignment.pairs.flatMap(({ found, wanted }): OpenQuestions[] => {
    if (!isQuestionSection(wanted)) return [];
    const blocks = blocksWithin(document, found, ({ key }) => saysSettled(key));
    const left = document.sections
      .filter(({ index, range }) => index >= found.index && range.start < found.range.end)
      .flatMap((section) => [
        ...(contents.get(section)?.guidance ?? []),
        ...(contents.get(section)?.placeholders ?? []),
      ]);
    const isOwn = (range: Range) =>
      !match.template.phrases.has(wordsOf(text.slice(range.start, range.end))) &&
      !left.some((other) => other.start < range.end && range.start < other.end);
    const entry = (open: readonly Range[], isUncertain: boolean): OpenQuestions[] => {
      const [first, ...others] = open.filter(isOwn);
      return first ? [{ subject: found.title, first, count: others.length + 1, isUncertain }] : [];
    };
    const tasks = tasksIn(text, blocks);
    if (tasks.length > 0)
      return entry(
        tasks.filter(isOpenTask).map(({ range }) => range),
        false,
      );
    const rows = blocks.flatMap((block) => rowsIn(text, block));
    if (rows.length > 0)
      return entry(
        rows.filter(({ start, end }) => isUnansweredRow(text.slice(start, end))),
        false,
      );
    const items = blocks.flatMap((block) => (block.kind === 'list' ? itemsIn(text, block) : []));
    const isSettled = ({ start, end }: Range) => {
      const source = text.slice(start, end);
      return SETTLED.test(source) || saysSettled(wordsOf(source));
    };
    if (items.some(({ start, end }) => STRUCK.test(text.slice(start, end))))
      return entry(
        items.filter((item) => !isSettled(item)),
        false,
      );
    const own = contents.get(found);
    if (own && !own.isWritten && !own.isEmpty) return [];
    const isBare = ({ start, end }: Range) => BARE.test(text.slice(start, end).replace(/\s+/g, ' '));
    // Text beside the questions may well hold the answers, and so may the sections behind one inside another.
    const asked = blocks.filter(({ kind }) => kind !== 'list' && kind !== 'html' && kind !== 'heading');
    return asked.every((block) => block.kind === 'paragraph' && wanted.parent < 0 && isBare(block))
      ? entry(
          [...asked, ...items.filter(isBare)].sort((a, b) => a.start - b.start),
          true,
        )
      : [];
  });
  return [...inSections, ...openNotes(match)];
}

/** `[NEEDS CLARIFICATION: which region?]` is a question wherever it stands, but for the template's own. */
function openNotes({ document, template }: Match): readonly OpenQuestions[] {
  const { text, sections, definitions } = document;
  // Hardly any text has one, and looking closely costs time with each key.
  if (!Array.from(text.matchAll(BRACKETED)).some(([source]) => isOpenNote(wordsOf(source)))) return [];
  return sections.flatMap((section): OpenQuestions[] => {
    const notes = section.blocks
      .flatMap((block) => findPlaceholders(text, block, definitions))
      .filter(({ start, end }) => {
        const source = text.slice(start, end);
        return isOpenNote(wordsOf(source)) && !template.placeholders.has(placeholderKey(source));
      });
    const [first, ...others] = notes;
    return first ? [{ subject: section.title, first, count: others.length + 1, isUncertain: false }] : [];
  });
}

function rowsIn(text: string, block: Block): readonly Range[] {
  return block.kind === 'paragraph'
    ? readPhrases(text, block).flatMap(({ kind, range }) => (kind === 'row' ? [range] : []))
    : [];
}

/** Whether a row asks something, and nothing but that stands in it. */
function isUnansweredRow(row: string): boolean {
  const cells = row.split('|').filter((cell) => wordsOf(cell) !== '');
  const asked = cells.some((cell) => /[?？]/.test(cell));
  const answers = cells.filter((cell) => !/[?？]/.test(cell) && !/^\W*\d+\W*$/.test(cell) && !isToCome(wordsOf(cell)));
  return asked && answers.length === 0;
}

/** The items of a list that stand in no other one, each with what is below it. */
function itemsIn(text: string, block: Range): readonly Range[] {
  const starts: { readonly line: number; readonly content: number }[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let line = block.start; line < block.end; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 || newline >= block.end ? block.end : newline;
    const mark = ITEM.exec(text.slice(line, Math.min(end, line + 40)));
    const indent = mark ? mark[0].length - mark[0].trimStart().length : 0;
    if (mark && indent < depth) {
      starts.push({ line, content: line + mark[0].length });
      depth = mark[0].length;
    }
    line = end + 1;
  }
  return starts.map(({ content }, i) => trimRange(text, { start: content, end: starts[i + 1]?.line ?? block.end }));
}
