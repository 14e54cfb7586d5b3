import { isNumberStub } from '../dialect/titles/numberStubs.ts';
import type { Stop } from '../dialect/titles/stop.ts';
import { titleStops } from '../dialect/titles/titleStops.ts';
import type { Block } from '../document/block.ts';
import { makeField } from '../document/makeField.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import { isDayWord } from '../language/form.ts';
import { readField } from '../template/readFields.ts';
import { wordsOf } from '../text/words.ts';
import { fieldStops } from './fieldStops.ts';

/** A line such as `Title: TITLE` in a comment; some tools keep metadata there, where no page shows it. */
const ENTRY =
  /^[ \t]{0,8}(?:<!--)?[ \t]{0,8}(?<key>\p{L}[\p{L}\p{N} _-]{0,40}?)[ \t]{0,4}:[ \t]{1,8}(?<value>[^\n]{1,200}?)[ \t]{0,8}(?:-->[ \t]*)?\r?$/gmu;

/** Where the comments before a template's first section leave room for what is known of a new proposal. */
export function commentStops(text: string, blocks: readonly Block[]): Stop[] {
  return blocks
    .filter(({ kind, start }) => kind === 'html' && text.startsWith('<!--', start))
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(ENTRY)].flatMap((entry) => entryStops(text, start, entry)),
    );
}

function entryStops(text: string, offset: number, { index, 0: line, groups }: RegExpMatchArray): Stop[] {
  const { key = '', value = '' } = groups ?? {};
  const start = offset + (index ?? 0);
  const keyStart = start + line.indexOf(key);
  const valueStart = keyStart + key.length + line.slice(line.indexOf(key) + key.length).indexOf(value);
  const whole = { start: keyStart, end: valueStart + value.length };
  const space = { start: valueStart, end: whole.end };
  const field = readField(
    text,
    makeField(text, { start: keyStart, end: keyStart + key.length }, space, whole, 'plain'),
  );
  // What is no stand-in is a value: `Space: TEAM`.
  const isOpen =
    findPlaceholdersInText(value)[0]?.start === 0 ||
    isDayWord(wordsOf(value)) ||
    isNumberStub(value) ||
    titleStops(text, space).length > 0;
  return isOpen && field.role !== undefined ? fieldStops(text, field).filter(({ fills }) => fills !== undefined) : [];
}
