import { type AllowedValues, findAllowedValue } from '../../dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../../dialect/lists/readList.ts';
import type { Field } from '../../document/field.ts';
import { BY_AND_REST, DATED_NOTE, OWN_NOTE_START, SPACE_BEFORE_NOTE } from '../../language/notes.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { writable } from '../fixes/knownValue.ts';

const MAX_REGION = 4_000;
const BOX = /\[([ xX])\][ \t]{0,4}([^[\]\n|]{1,80})/g;
const LEADING_MARKS = /^[^\p{L}\p{N}]{1,12}/u;
/** Marks that stand round a status, and stay. */
const WRAPPERS = /[*_`~"'(]/;
/** Where the name of a status ends that the template does not list. */
const NAME_END = new RegExp(
  `[*_\`~"')\\]]|(?:(?<!\\s)\\s+)?[([{<]|\\s[-–—:]|[,;:]|\\.(?=\\s)|${SPACE_BEFORE_NOTE.source}`,
  'iu',
);

/**
 * Writes a status where it stands, as the field writes it: in its quotes, marks, cell or link, or by moving the tick. A note
 * behind it stays, unless it says how the status before came about; a note that is a day becomes today.
 */
export function statusEdits(match: Match, { wanted, found }: FieldPair, status: string, today: string): TextEdit[] {
  const { text } = match.document;
  const ticks = tickEdits(text, regionOf(match, found), status);
  if (ticks) return ticks;
  if (found.value === '') return [emptyEdit(text, found, status)];
  const isWholeList = readAllowedValues(found.value, true) !== undefined;
  const isBlock = found.value.includes('\n');
  const own = found.spelling === 'table' || found.spelling === 'record' ? status.replace(/(?<!\\)\|/g, '\\|') : status;
  const value = isWholeList || isBlock ? own : rewritten(found.value, own, wanted.allowed, today);
  const newText =
    found.spelling === 'yaml' ? writable(text, value, { spelling: 'yaml', start: found.valueRange.start }) : value;
  return [{ range: found.valueRange, newText }];
}

/** Writes a value into a field that has none. */
export function emptyEdit(text: string, { spelling, valueRange }: Field, value: string): TextEdit {
  const at = valueRange.start;
  const newline = lineEndingOf(text);
  if (spelling === 'section') {
    const before = text.slice(Math.max(0, at - 4), at);
    const lead = /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? newline : newline + newline;
    const trail = /^\r?\n|^$/.test(text.slice(at, at + 2)) ? newline : newline + newline;
    return { range: valueRange, newText: lead + value + trail };
  }
  const written = writable(text, value, { spelling, start: at });
  const isQuoted = /["']/.test(text.charAt(at - 1));
  const lead = isQuoted || /\s/.test(text.charAt(at - 1)) ? '' : ' ';
  const trail = text.charAt(at) === '|' ? ' ' : '';
  return { range: valueRange, newText: lead + written + trail };
}

/** Where boxes to tick may stand for a field. */
function regionOf({ document }: Match, { spelling, keyRange, range, valueRange }: Field): Range {
  const section =
    spelling === 'section'
      ? document.sections.find(
          ({ heading }) => heading.title.start <= keyRange.start && keyRange.end <= heading.title.end,
        )
      : undefined;
  return section?.body ?? { start: keyRange.end, end: Math.max(range.end, valueRange.end) };
}

/** Moves the tick to a status; undefined where there is no box for it. */
function tickEdits(text: string, { start, end }: Range, status: string): TextEdit[] | undefined {
  if (end - start > MAX_REGION) return undefined;
  const boxes = [...text.slice(start, end).matchAll(BOX)];
  const isWanted = (label: string) => findAllowedValue({ values: [status], isOpen: false }, label.trim()) !== undefined;
  const chosen = boxes.find(([, , label = '']) => isWanted(label));
  if (!chosen || boxes.length < 2) return undefined;
  return boxes.flatMap((box): TextEdit[] => {
    const mark = box === chosen ? 'x' : ' ';
    const at = start + box.index + 1;
    const isSame = (box[1] ?? '').toLowerCase() === mark;
    return isSame ? [] : [{ range: { start: at, end: at + 1 }, newText: mark }];
  });
}

/** A value with another status in it. */
export function rewritten(value: string, status: string, allowed: AllowedValues | undefined, today: string): string {
  const linked = /^([*_`(]{0,3})\[([^\]\n]{1,80})\]\(([^()\s]{0,300})\)([\s\S]*)$/.exec(value);
  if (linked) {
    const [, open = '', name = '', url = '', rest = ''] = linked;
    const anchor = url.endsWith(`#${slug(name)}`) ? url.slice(0, -slug(name).length) + slug(status) : url;
    return `${open}[${inCaseOf(name, status)}](${anchor})${noteAfter(rest, today)}`;
  }
  const body = value.replace(LEADING_MARKS, '');
  const lead = [...value.slice(0, value.length - body.length)].filter((mark) => WRAPPERS.test(mark)).join('');
  const length = nameLength(body, allowed);
  const close = [...lead].reverse().join('').replaceAll('(', ')');
  const tail = body.slice(length);
  const isClosedFirst = close !== '' && tail.startsWith(close);
  const isClosedLast = close !== '' && !isClosedFirst && tail.endsWith(close);
  const note = isClosedFirst ? tail.slice(close.length) : isClosedLast ? tail.slice(0, -close.length) : tail;
  const kept = noteAfter(note, today);
  return isClosedLast ? `${lead}${status}${kept}${close}` : `${lead}${status}${isClosedFirst ? close : ''}${kept}`;
}

/** How much of a value's end stays, whichever other status is picked. */
export function keptLength(value: string, allowed: AllowedValues | undefined): number {
  const body = value.replace(LEADING_MARKS, '');
  return stays(body.slice(nameLength(body, allowed)).replace(/^[*_~`"')\]]{1,6}/, '')).length;
}

/** How much of a value is the status' name, without marks before it. */
function nameLength(body: string, allowed: AllowedValues | undefined): number {
  const known = allowed && findAllowedValue(allowed, body);
  return known !== undefined && body.toLowerCase().startsWith(known.toLowerCase()) && !BY_AND_REST.test(known)
    ? known.length
    : (NAME_END.exec(body)?.index ?? body.length);
}

/** What of a note stays; what says how the status before came about goes with it, up to the next sentence. */
function noteAfter(note: string, today: string): string {
  if (DATED_NOTE.test(note))
    return note.replace(DATED_NOTE, (_, before: string, after: string) => before + today + after);
  return stays(note);
}

function stays(note: string): string {
  if (!OWN_NOTE_START.test(note)) return note;
  const next = /\.(?=\s+\p{Lu})|(?<!\s)\s+\(/u.exec(note);
  return next ? note.slice(next.index) : '';
}

function slug(status: string): string {
  return status
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `[PROPOSED](…)` becomes `[ACCEPTED](…)`. */
function inCaseOf(name: string, status: string): string {
  return name.length > 1 && name === name.toUpperCase() ? status.toUpperCase() : status;
}
