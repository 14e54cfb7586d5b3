import { readPhrases } from '../../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../../document/placeholders.ts';
import { approvedIn } from '../../language/approved.ts';
import { writeDate } from '../../language/dateForm.ts';
import { spoken } from '../../language/spoken.ts';
import { saysNobody } from '../../language/values.ts';
import { type ApprovalEntry, approvalEntries } from '../../lifecycle/approvalEntries.ts';
import { approvalSections, isApprovalSection, openApprovals } from '../../lifecycle/approvals.ts';
import { namesNobody } from '../../lifecycle/nobody.ts';
import { blocksWithin } from '../../lifecycle/tasks.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import { isDecisionDate, placeholderInField } from '../../matching/fieldState.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import type { Match } from '../../matching/match.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { endOfLine } from '../../text/lines.ts';
import { type Range, trimRange } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import { contentEnd } from '../fixes/blankLines.ts';
import { isList, writable } from '../fixes/knownValue.ts';
import { insertSections } from '../fixes/sectionInsertion.ts';
import { emptyEdit } from './statusEdit.ts';

/** Who signs, and when. */
export interface Signature {
  readonly today: string;
  readonly author?: string;
}

/** With the marks that close it. */
const LABEL = /^[^:：\n]{1,60}[:：][*_]{0,3}/;
const isDay = spoken(({ lifecycle }) => lifecycle.signedOn, 'anywhere');
const isName = spoken(({ lifecycle }) => lifecycle.signedBy, 'anywhere');
const isDecision = spoken(({ lifecycle }) => lifecycle.decision, 'anywhere');
const isSignedByField = spoken(({ lifecycle }) => lifecycle.signedByFields, 'whole');
const endsInName = spoken(({ by }) => by, 'end');

/** Brings a section for approvals into a proposal that lacks it, or the template's lines into one that is empty. */
export function approvalPlace(match: Match): readonly TextEdit[] {
  const { template, alignment, document } = match;
  const wanted = template.sections.find(isApprovalSection);
  if (!wanted) return [];
  const pair = alignment.pairs.find((other) => other.wanted === wanted);
  if (!pair) return insertSections(match, [{ wanted, copy: undefined }]);
  const within = document.sections.filter(
    ({ index, range }) => index >= pair.found.index && range.start < pair.found.range.end,
  );
  if (approvalEntries(match, pair.found).length > 0 || within.some((section) => match.contents.get(section)?.isWritten))
    return [];
  const lines = linesOf(match, pair);
  if (lines === '') return [];
  const newline = lineEndingOf(document.text);
  const at = contentEnd(document.text, { start: pair.found.heading.end, end: pair.found.body.end });
  return [{ range: { start: at, end: at }, newText: newline + newline + lines.replace(/\r?\n/g, newline) }];
}

/** The blocks of the template's section in which people sign. */
function linesOf({ template }: Match, { wanted }: SectionPair): string {
  const { document } = template;
  const own = followTemplate(document, template);
  const entries = approvalEntries(own, wanted.section).filter(({ isOpen }) => isOpen);
  return blocksWithin(document, wanted.section)
    .filter((block) => entries.some(({ range }) => block.start <= range.start && range.end <= block.end))
    .map(({ start, end }) => document.text.slice(start, end))
    .join('\n\n');
}

/** Signs in a field for it, and on the one line that waits for a signature. Where several wait, each is somebody else's. */
export function signOffEdits(match: Match, signature: Signature): readonly TextEdit[] {
  const { document } = match;
  const inFields = fieldEdits(match, signature);
  const { author } = signature;
  if (author === undefined) return inFields;
  const inSections = approvalSections(match).flatMap(({ found }) => {
    const open = approvalEntries(match, found).filter(({ isOpen }) => isOpen);
    const [only] = open;
    if (!only || open.length > 1) return [];
    return only.kind === 'row'
      ? rowEdits(match, only, author, signature.today)
      : lineEdits(match, only, author, signature.today);
  });
  const edits = [...inFields, ...inSections].sort((a, b) => a.range.start - b.range.start);
  return edits.every((edit, i) => i === 0 || (edits[i - 1]?.range.end ?? 0) <= edit.range.start) && document.text !== ''
    ? edits
    : inFields;
}

function fieldEdits(match: Match, { today, author }: Signature): TextEdit[] {
  const open = openApprovals(match);
  const { text } = match.document;
  return match.fieldPairs.flatMap((pair): TextEdit[] => {
    const { found, wanted } = pair;
    const placeholder = placeholderInField(match, pair);
    const isOpen = found.value === '' || placeholder !== undefined || open.some(({ subject }) => subject === found.key);
    const isForDay = isDecisionDate(wanted);
    const isForName = isSignedByField(wanted.name);
    const value = isForDay ? writeDate(today, wanted.field.value) : isForName ? author : undefined;
    if (!isOpen || value === undefined || found.spelling === 'section') return [];
    if (found.value === '') return [emptyEdit(text, found, value)];
    const range = placeholder ?? found.valueRange;
    const newText = writable(text, value, { spelling: found.spelling, start: range.start });
    return [{ range, newText: isList(wanted, found) && !placeholder ? `[${newText}]` : newText }];
  });
}

/** What goes into a placeholder: `[Name, Date]`. Undefined for anything else. */
function filling(source: string, author: string, today: string): string | undefined {
  const words = wordsOf(source);
  const isForName = isName(words) || source.includes('@');
  if (isDay(words)) return isForName ? `${author}, ${today}` : writeDate(today, source);
  return isForName ? author : undefined;
}

function placeholdersIn({ document, template }: Match, range: Range): readonly Range[] {
  const { text, definitions } = document;
  return findPlaceholders(text, { ...range, kind: 'paragraph' }, definitions).filter(({ start, end }) =>
    template.placeholders.has(placeholderKey(text.slice(start, end))),
  );
}

function lineEdits(match: Match, { range, mark }: ApprovalEntry, author: string, today: string): TextEdit[] {
  const { text } = match.document;
  const placeholders = placeholdersIn(match, range);
  const filled = placeholders.flatMap((each): TextEdit[] => {
    const newText = filling(text.slice(each.start, each.end), author, today);
    return newText === undefined ? [] : [{ range: each, newText }];
  });
  if (filled.length < placeholders.length) return [];
  const tick = mark && text.slice(mark.start, mark.end) === ' ' ? [{ range: mark, newText: 'x' }] : [];
  if (filled.length > 0) return [...tick, ...filled];
  const end = trimRange(text, { start: range.start, end: Math.min(range.end, endOfLine(text, range.start)) }).end;
  const line = text.slice(range.start, end);
  const label = LABEL.exec(line)?.[0];
  const isBlank = label !== undefined && namesNobody(line.slice(label.length));
  const bare = isBlank ? label : line.replace(/(?<![\s_….])[\s_….]+$/, '');
  const joint = /[:：][*_]{0,3}$/.test(bare) || endsInName(wordsOf(bare)) ? ' ' : ': ';
  return [...tick, { range: { start: range.start + bare.length, end }, newText: `${joint}${author}, ${today}` }];
}

function rowEdits(match: Match, { range }: ApprovalEntry, author: string, today: string): TextEdit[] {
  const { document } = match;
  const { text } = document;
  const block = document.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ start, end }) => start <= range.start && range.end <= end);
  const header = block && readPhrases(text, block).find(({ kind }) => kind === 'header');
  if (!header) return [];
  const names = cellsOf(text, header.range).map(({ start, end }) => text.slice(start, end).trim());
  const approved = approvedIn(names);
  const edits = cellsOf(text, range).flatMap((space, i): TextEdit[] => {
    const cell = trimRange(text, space);
    const value = text.slice(cell.start, cell.end);
    const isOpen = wordsOf(value) === '' || saysNobody(wordsOf(value)) || placeholdersIn(match, cell).length > 0;
    const newText = isOpen ? columnValue(names[i] ?? '', author, today, approved) : undefined;
    if (newText === undefined) return [];
    if (cell.end > cell.start) return [{ range: cell, newText }];
    return [{ range: space, newText: ` ${newText} ` }];
  });
  return edits;
}

function columnValue(name: string, author: string, today: string, approved: string): string | undefined {
  const words = wordsOf(name);
  if (isDay(words)) return today;
  if (isName(words)) return author.replace(/\|/g, '\\|');
  return isDecision(words) ? approved : undefined;
}

/** What stands between the bars of a row. */
function cellsOf(text: string, { start, end }: Range): readonly Range[] {
  const bars: number[] = [];
  for (let at = start; at < end; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '|') bars.push(at);
  }
  const edges = [
    ...(text.charAt(start) === '|' ? [] : [start - 1]),
    ...bars,
    ...(text.charAt(end - 1) === '|' ? [] : [end]),
  ];
  return edges.slice(1).map((edge, i) => ({ start: (edges[i] as number) + 1, end: edge }));
}
