import { type Range, trimRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Field } from './field.ts';
import { readLineFields } from './lineFields.ts';
import { makeField } from './makeField.ts';
import { isUsualKey } from './usualKeys.ts';

/** A line that is a label and nothing else: `**Authors**`, `**Authors:**`, `Authors:`. */
const LABEL =
  /^[ \t]{0,3}(?:(\*\*|__)([^*_\n]{1,60})\1[ \t]{0,4}:?|([\p{L}#][\p{L}\p{N}()/'’&#. -]{0,40}):)[ \t]{0,20}\r?$/u;
const MAX_VALUE = 2_000;

/** The fields of a block together with those whose value is the list, or the one line, in the block below it. */
export function readBlockFields(text: string, block: Block, next: Block | undefined): readonly Field[] {
  const fields = readLineFields(text, block);
  if (block.kind !== 'paragraph') return fields;
  const source = text.slice(block.start, block.end);
  const lastLine = { start: block.start + source.lastIndexOf('\n') + 1, end: block.end };
  const key = labelIn(text, lastLine);
  if (key) {
    const space = next && valueBelow(text, next);
    if (!space) return fields;
    const whole = { start: trimRange(text, lastLine).start, end: space.end };
    const above = fields.filter(({ range }) => range.end <= lastLine.start);
    return [...above, makeField(text, key, space, whole, 'label')];
  }
  const firstEnd = source.indexOf('\n') < 0 ? block.end : block.start + source.indexOf('\n');
  const first =
    firstEnd < block.end && fields.length === 0 ? labelIn(text, { start: block.start, end: firstEnd }) : undefined;
  return first ? [makeField(text, first, { start: firstEnd, end: block.end }, block, 'label')] : fields;
}

/** The usual key that a line consists of. */
function labelIn(text: string, line: Range): Range | undefined {
  if (line.end - line.start > 80) return undefined;
  const source = text.slice(line.start, line.end);
  const match = LABEL.exec(source);
  const key = (match?.[2] ?? match?.[3] ?? '').replace(/[ \t:]{1,4}$/, '');
  if (!match || !isUsualKey(key)) return undefined;
  const start = line.start + source.indexOf(key);
  return { start, end: start + key.length };
}

function valueBelow(text: string, block: Block): Range | undefined {
  if (block.end - block.start > MAX_VALUE) return undefined;
  if (block.kind === 'list') return block;
  const source = text.slice(block.start, block.end).trim();
  const isLine = block.kind === 'paragraph' && !source.includes('\n') && source.length <= 120;
  return isLine && readLineFields(text, block).length === 0 && !/^(?:\*\*|__).*(?:\*\*|__):?$/.test(source)
    ? block
    : undefined;
}
