import { type Phrase, readPhrases } from '../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import { spoken } from '../language/spoken.ts';
import type { Match } from '../matching/match.ts';
import { type Range, trimRange } from '../text/range.ts';
import { namesNobody } from './nobody.ts';
import { blocksWithin, isOpenTask, tasksIn } from './tasks.ts';

/** What has to be done before an approval, and how one is come by. */
const isNoRecord = spoken(({ lifecycle }) => lifecycle.approvalRules, 'anywhere');
const LABEL = /^[^:：\n]{1,60}[:：]/;
const BOX = /^\s*(?:\[\s?\]|☐)\s*$/;
const TICK = /\[[xX]\]|[✓✔✅☑]/u;

/** A line on which somebody signs, or has signed. */
export interface ApprovalEntry {
  readonly kind: 'task' | 'row' | 'line';
  readonly range: Range;
  readonly isOpen: boolean;
  /** For a task: the character in its box. */
  readonly mark?: Range;
}

/** Whether a heading is about how approvals are come by, not the place where they are recorded. */
export function isAboutApproving({ key }: { readonly key: string }): boolean {
  return isNoRecord(key);
}

/** The lines of a section on which people sign: tasks, or rows of a table, or lines that end with a colon or a placeholder. */
export function approvalEntries(match: Match, section: Section): readonly ApprovalEntry[] {
  const { document, template } = match;
  const { text } = document;
  const blocks = blocksWithin(document, section, isAboutApproving);
  const holdsPlaceholder = (range: Range) =>
    findPlaceholders(text, { ...range, kind: 'paragraph' }, document.definitions).some(({ start, end }) =>
      template.placeholders.has(placeholderKey(text.slice(start, end))),
    );
  const tasks = tasksIn(text, blocks);
  if (tasks.length > 0)
    return tasks.map((task) => ({
      kind: 'task',
      range: task.range,
      mark: task.mark,
      isOpen: isOpenTask(task) || (task.isDone && holdsPlaceholder(task.range)),
    }));
  const phrases = blocks.flatMap((block) => readPhrases(text, block)).flatMap((phrase) => labelledLines(text, phrase));
  const entries = phrases.flatMap((phrase, i): ApprovalEntry[] => {
    const { kind, range, isQuoted } = phrase;
    const source = text.slice(range.start, range.end);
    if (isQuoted) return [];
    if (kind === 'row') return [{ kind, range, isOpen: isBlankRow(source) || holdsPlaceholder(range) }];
    if (kind !== 'item' && kind !== 'sentence') return [];
    const isOpen = holdsPlaceholder(range) || (isBlankLabel(source) && !isLedOn(text, phrase, phrases[i + 1]));
    return isOpen || LABEL.test(source) ? [{ kind: 'line', range, isOpen }] : [];
  });
  // A line with a label is one of those to sign on only where another still waits for it.
  return entries.filter(({ kind }) => kind !== 'line' || entries.some(({ isOpen }) => isOpen));
}

/** A paragraph in which each line has its label, as one phrase for each. */
function labelledLines(text: string, phrase: Phrase): readonly Phrase[] {
  const { kind, range } = phrase;
  const lines = text.slice(range.start, range.end).split('\n');
  if (kind !== 'sentence' || lines.length < 2 || !lines.every((line) => LABEL.test(line))) return [phrase];
  let start = range.start;
  return lines.map((line) => {
    const whole = { start, end: start + line.length };
    start = whole.end + 1;
    return { ...phrase, range: trimRange(text, whole) };
  });
}

function isBlankLabel(source: string): boolean {
  const label = LABEL.exec(source);
  return label !== null && namesNobody(source.slice(label[0].length));
}

/** Whether what follows a label is what it announces: a list below a sentence, or what stands deeper than it. */
function isLedOn(text: string, { kind, range }: Phrase, next: Phrase | undefined): boolean {
  if (!next || namesNobody(text.slice(next.range.start, next.range.end))) return false;
  const isBelow = columnOf(text, next.range.start) > columnOf(text, range.start);
  return isBelow || (kind === 'sentence' && next.kind !== 'sentence');
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1);
}

/** Whether nothing stands beside a row's first cell, or its box has no tick. One whose first cell is struck out needs nobody. */
function isBlankRow(source: string): boolean {
  const [first = '', ...others] = source.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  if ([first, ...others].some((cell) => BOX.test(cell)) && !TICK.test(source)) return true;
  if (/^\s*~~[^~]+~~\s*$/.test(first)) return false;
  return others.length > 0 && others.every(namesNobody);
}
