import { isFieldFor } from '../language/fields.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { type Range, trimRange } from '../text/range.ts';
import type { Block } from './block.ts';
import { type Field, fieldName } from './field.ts';
import { readLineFields } from './lineFields.ts';
import { makeField } from './makeField.ts';
import type { Section } from './proposalDocument.ts';
import { seenValue } from './seenValue.ts';
import { isUsualKey } from './usualKeys.ts';

const MAX_LINE = 120;
/** A line that begins with a status may tell its story as well. */
const MAX_STATUS_LINE = 400;
const MAX_LIST = 1_500;

/**
 * A section read as a field, as decision records have it: its heading is the key, the one short line or list below it the
 * value. Where something longer stands there the value is empty, and the section's own text is judged instead.
 */
export function readSectionField(text: string, { heading, title, blocks, body }: Section): Field | undefined {
  const first = blocks.find(({ kind }) => kind !== 'html' && kind !== 'quote' && kind !== 'rule');
  if (first && readLineFields(text, first).some(({ key }) => isUsualKey(key))) return undefined;
  const name = title
    .replace(/<!--(?:(?!<!--).)*?-->/g, '')
    .replace(/^[\d.)\s]{1,10}/, '')
    .trim();
  const value = first && valueIn(text, first, isFieldFor('status', fieldName(name)));
  const field = makeField(
    text,
    heading.title,
    value ?? emptyPlace(text, body),
    { start: heading.start, end: value?.end ?? heading.end },
    'section',
  );
  const comment = commentIn(text, blocks);
  return { ...field, key: name || title, ...(comment && { note: comment }) };
}

/** Where a value belongs that is not there yet: below a blank line, where the section has room for it. */
function emptyPlace(text: string, { start, end }: Range): Range {
  const blank = /^\r?\n/.exec(text.slice(start, start + 2))?.[0].length ?? 0;
  const at = start + blank < end ? start + blank : start;
  return { start: at, end: at };
}

function valueIn(text: string, block: Block, isStatus: boolean): Range | undefined {
  const source = text.slice(block.start, block.end);
  if (block.kind === 'list') return source.length <= MAX_LIST ? (checkedItem(block, source) ?? block) : undefined;
  if (block.kind !== 'paragraph') return undefined;
  const newline = source.indexOf('\n');
  const line = trimRange(text, { start: block.start, end: newline < 0 ? block.end : block.start + newline });
  const first = text.slice(line.start, line.end);
  if (isStatus && isStatusAndMore(first)) return line;
  const words = first.split(' ').length;
  const isSentence = words > 4 && /[.?!]$/.test(first);
  const isShort = first.length <= MAX_LINE && (newline < 0 || words <= 4);
  return isShort && !isSentence ? line : undefined;
}

/** "Accepted. Amended by ADR-12." */
function isStatusAndMore(line: string): boolean {
  const [lead = ''] = line.split(/[.:;,(–—]/, 1);
  return line.length <= MAX_STATUS_LINE && lead.split(' ').length <= 4 && statusMeaning(seenValue(lead)) !== undefined;
}

/** The one ticked item of a list of tasks. */
function checkedItem(block: Block, source: string): Range | undefined {
  const ticked = [...source.matchAll(/^[ \t]{0,8}[-*+][ \t]{1,4}\[[xX]\][ \t]{1,4}([^\r\n]+)/gm)];
  const [only] = ticked;
  if (ticked.length !== 1 || !only) return undefined;
  const end = block.start + only.index + only[0].length;
  return { start: end - (only[1] as string).length, end };
}

function commentIn(text: string, blocks: readonly Block[]): string | undefined {
  const block = blocks.find(({ kind }) => kind === 'html');
  const source = block ? text.slice(block.start, block.end) : '';
  return /^<!--((?:(?!<!--)[\s\S])*?)-->\s*$/.exec(source)?.[1]?.trim() || undefined;
}
