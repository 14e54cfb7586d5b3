import { isFieldOfOne } from '../language/fields.ts';
import { headingWords } from '../language/headingWords.ts';
import { linesIn } from '../text/lines.ts';
import { addAll } from '../text/longLists.ts';
import { type Range, trimRange } from '../text/range.ts';
import type { Block } from './block.ts';
import { type Field, fieldName } from './field.ts';
import { htmlRows } from './htmlCells.ts';
import { readLineField } from './lineField.ts';
import { makeField } from './makeField.ts';
import { isDelimiterRow, readRows, readTableFields } from './tableFields.ts';
import { isUsualKey } from './usualKeys.ts';
import { verbatimLines } from './verbatimLines.ts';

const MAX_LINES = 400;

/**
 * The fields that a block spells out: bullets, bold lines (also several on one line), `Name: value` lines, table rows, in a
 * block quote too. The lines below a key that has no value on its own line are its value.
 */
export function readLineFields(text: string, block: Block): readonly Field[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'html') {
    const [header, ...rows] = htmlRows(text, block);
    if (header) return readRows(text, header, rows);
  }
  const lines = contentLines(text, block);
  if (lines.length > MAX_LINES) return [];
  if (
    lines[1] &&
    isDelimiterRow(text.slice(lines[1].start, lines[1].end)) &&
    text.slice(lines[0]?.start, lines[0]?.end).includes('|')
  )
    return readTableFields(text, lines);
  const fields: Field[] = [];
  const isVerbatim = block.kind === 'code' || block.kind === 'html';
  let margin = 0;
  for (const [i, line] of lines.entries()) {
    const indent = indentOf(text, line);
    const last = fields.at(-1);
    const isDeeper = last !== undefined && indent > margin;
    // In a fence a line further in goes on with a value, but for an entry of metadata.
    const isEntry = isVerbatim && isDeeper && isUsualKey(readLineField(text, line)[0]?.key ?? '');
    const isBelow = isDeeper && (last.spelling === 'bullet' || isVerbatim) && !isEntry;
    const next = lines[i + 1];
    const definition = readDefinition(text, lines[i - 1], line);
    if (next && readDefinition(text, line, next)) continue;
    if (definition) {
      fields.push(definition);
      margin = indent;
      continue;
    }
    const isOwner = !isBelow && next !== undefined && indentOf(text, next) > indent;
    const read = isBelow ? [] : readLineField(text, line);
    const found = isOwner && read.length === 0 ? readBareItem(text, line) : read;
    if (found.length > 0) {
      addAll(fields, found);
      margin = indent;
    } else if (last && line.end > line.start) fields[fields.length - 1] = withMore(text, last, line, isBelow);
  }
  return fields;
}

/** A field with one more line below it: more of a value that starts below its key, a comment, or nothing of its own. */
function withMore(text: string, field: Field, line: Range, isBelow: boolean): Field {
  const source = text.slice(line.start, line.end).trim();
  const comment = /^<!--((?:(?!<!--).)*?)-->$/.exec(source)?.[1]?.trim();
  const range = { start: field.range.start, end: trimRange(text, line).end };
  if (comment) return { ...field, range, comment: field.comment ?? comment };
  const startsBelow = field.value === '' || text.slice(field.keyRange.end, field.valueRange.start).includes('\n');
  if (!startsBelow && !runsOn(text, field, line)) return isBelow ? { ...field, range } : field;
  const from = field.value === '' ? trimRange(text, line).start : field.valueRange.start;
  const more = makeField(text, field.keyRange, { start: from, end: line.end }, range, field.spelling);
  return field.comment && !more.comment ? { ...more, comment: field.comment } : more;
}

/** What a definition list has: a usual key on a line of its own, and `: value` on the next. */
function readDefinition(text: string, term: Range | undefined, line: Range): Field | undefined {
  const mark =
    term && /^[ \t]{0,3}:[ \t]+(?=\S)/.exec(text.slice(line.start, Math.min(line.end, line.start + 80)))?.[0];
  if (!mark || term.end - term.start > 60 || !isUsualKey(text.slice(term.start, term.end))) return undefined;
  const space = { start: line.start + mark.length, end: line.end };
  return makeField(text, term, space, { start: term.start, end: line.end }, 'label');
}

/** A list item that is a usual key and nothing else: the items inside it are its value. */
function readBareItem(text: string, line: Range): readonly Field[] {
  const source = text.slice(line.start, Math.min(line.end, line.start + 80));
  const match = /^[ \t]{0,3}[-*+][ \t]{1,4}(?=\p{L})/u.exec(source);
  if (!match) return [];
  const comment = text.slice(line.start, line.end).indexOf('<!--');
  const end = comment < 0 ? line.end : line.start + comment;
  const key = trimRange(text, { start: line.start + match[0].length, end });
  if (end - line.start > 60 || !isUsualKey(text.slice(key.start, key.end))) return [];
  return [makeField(text, key, { start: end, end: line.end }, line, 'bullet')];
}

const WRAPPED_LENGTH = 55;

/** Whether a value goes on in the line below it: it was wrapped there, or is a list that ends in a comma. */
function runsOn(text: string, { key, value, valueRange, range }: Field, line: Range): boolean {
  if (!isUsualKey(key) || isFieldOfOne(fieldName(key))) return false;
  const ended = text.slice(valueRange.end, line.start);
  if (!/^[ \t]?\r?\n[ \t>]*$/.test(ended) || range.end > line.start) return false;
  const next = text.slice(line.start, line.end).trim();
  if (
    /[,;&]$/.test(value) ||
    headingWords('and').has(/(?<!\p{Ll})\p{Ll}*$/u.exec(value)?.[0] ?? '') ||
    /^(?:\(|\[[^\]]*@|<[^>]*@|@)/.test(next)
  )
    return true;
  const lastLine = valueRange.end - (text.lastIndexOf('\n', valueRange.end - 1) + 1);
  return lastLine >= WRAPPED_LENGTH && /^[\p{Ll}[<"“]/u.test(next) && !/[.!?]$/.test(value);
}

/** The lines of a block, line endings, the marks of a quote and what is round preformatted text left out. */
function contentLines(text: string, block: Block): readonly Range[] {
  const { kind } = block;
  const lines = linesIn(text, block);
  if (kind === 'code' || kind === 'html') return verbatimLines(text, lines);
  if (kind !== 'quote') return lines;
  return lines.map(({ start, end }) => {
    const mark = /^[ \t]{0,3}>[ \t]?/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
    return { start: start + mark, end };
  });
}

/** A block may begin behind the space that its first line starts with. */
function indentOf(text: string, { start, end }: Range): number {
  const isSpace = (at: number) => at >= 0 && at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9);
  let from = start;
  while (isSpace(from - 1)) from--;
  if (from > 0 && text.charCodeAt(from - 1) !== 10) from = start;
  let to = start;
  while (isSpace(to)) to++;
  return to - from;
}
