import { isDateForm } from '../../language/dateForm.ts';
import { asksToChooseOne, findIntroductions, isRest, startsWithSuchAs } from '../../language/listWords.ts';
import { wordsOf } from '../../text/words.ts';
import type { Clue, Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { arrows } from './arrows.ts';
import { bars } from './bars.ts';
import { boxes } from './boxes.ts';
import { lastOr } from './lastOr.ts';
import type { ListPlace } from './listPlace.ts';
import { signs } from './signs.ts';
import { slashes } from './slashes.ts';
import { wrappedCommas } from './wrappedCommas.ts';

/** All ways of writing a list of values and nothing else, the surest first. */
export const LISTS: readonly Recogniser<ListPlace, readonly string[]>[] = [
  boxes,
  bars,
  arrows,
  slashes,
  signs,
  lastOr,
  wrappedCommas,
];

const MAX_SOURCE = 600;
const MAX_LENGTH = 40;
const MAX_WORDS = 5;
/** `{DRAFT | PROPOSED} Not Implemented`: a choice with more words behind it, which differ. */
const GROUP = /^[{[(]([^{}[\]()]*\|[^{}[\]()]*)[)\]}]\s+[^\s([{].*$/s;
const REMARK = /\s{0,4}[(（]([^()（）\n]{1,90})[)）]$/;

/** A list of values, and what says that it is one. */
export interface ValueList {
  readonly allowed: AllowedValues;
  readonly clue: Omit<Clue, 'range'>;
}

/**
 * Reads a list of alternatives, also in brackets or quotes, behind "one of:" or before "(choose one)". Undefined where the
 * text is none, a date or a path for example.
 * @param isStatus whether the text stands in a status, where two alternatives with a slash are enough
 */
export function readList(source: string, isStatus: boolean): ValueList | undefined {
  if (source.length > MAX_SOURCE || isDateForm(unwrapped(source))) return undefined;
  const plain = plainList(source, isStatus);
  const group = GROUP.exec(plain)?.[1];
  const text = group ?? unwrapped(plain);
  const place = { text, isStatus, isWrapped: text !== plain };
  for (const { id, find, weight } of LISTS) {
    const parts = find(place)?.map(partOf);
    if (!parts) continue;
    // `[description | ticket URL]` says what to write, not which of two values.
    if (parts.length < 2 || (!isStatus && parts.length < 3 && /^[[{<]/.test(plain))) return undefined;
    const values = parts.filter((part) => part !== '' && !standsForRest(part));
    const isTooLong = values.some((value) => value.length > MAX_LENGTH || value.split(' ').length > MAX_WORDS);
    // "Where it stands, such as open, or closed" is a sentence.
    if (values.length < 2 || isTooLong || values.some((value) => startsWithSuchAs(wordsOf(value)))) return undefined;
    return {
      allowed: { values: [...new Set(values)], isOpen: group !== undefined || parts.some(standsForRest) },
      clue: { by: id, weight },
    };
  }
  return undefined;
}

/** The values of such a list alone. */
export function readAllowedValues(source: string, isStatus: boolean): AllowedValues | undefined {
  return readList(source, isStatus)?.allowed;
}

/** Whether a part of a list stands for further values: `…`, "etc". */
export function standsForRest(part: string): boolean {
  return /^(?:…|\.{3})$/.test(part) || isRest(wordsOf(part));
}

/** Without links, full-width marks, and what is said about the list. */
function plainList(source: string, isStatus: boolean): string {
  const unlinked = isStatus ? source.replace(/\[([^[\]\n]{1,80})\]\([^()\n]{0,300}\)/g, '$1') : source;
  const plain = unlinked
    .replace(/[｜／]/g, (mark) => (mark === '｜' ? '|' : '/'))
    .replace(/\\\|/g, '|')
    .trim()
    .replace(REMARK, (whole, words: string) => (asksToChooseOne(wordsOf(words)) ? '' : whole));
  const [introduction] = findIntroductions(plain.slice(0, MAX_LENGTH));
  if (introduction?.start !== 0) return plain;
  const rest = plain.slice(introduction.end);
  const gap = /^[ \t]{0,4}[:：]?[ \t]{1,4}(?=[^\s|/,])|^[ \t]{0,4}：(?=\S)/.exec(rest)?.[0];
  return gap === undefined ? plain : rest.slice(gap.length);
}

function partOf(part: string): string {
  return part
    .trim()
    .replace(/^["'`*_]+|(?<!\s["'`][^"'`]*)["'`*_]+$/g, '')
    .replace(/^<([^<>]*)>$/, '$1')
    .trim();
}

/** Without the quotes and brackets round the whole list. */
function unwrapped(source: string): string {
  return source
    .replace(/^["'`*_]+([\s\S]*?)["'`*_]*$/, '$1')
    .replace(
      /^\[(?![ xX]\])([\s\S]*)\]$|^\{+([\s\S]*?)\}*$|^<([\s\S]*)>$|^\(([\s\S]*)\)$/,
      (_, a = '', b = '', c = '', d = '') => a || b || c || d,
    )
    .trim();
}
