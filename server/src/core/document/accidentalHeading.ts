import { linesIn } from '../text/lines.ts';
import { type Block, type HeadingBlock, isHeading } from './block.ts';
import { readLineField } from './lineField.ts';
import { isUsualKey } from './usualKeys.ts';

const MAX_LENGTH = 4_000;
const MIN_KEYS = 2;

/** Whether a heading stands where an accidental one may: cheap. */
export function mayBeAccidental(text: string, { level, start, end }: HeadingBlock): boolean {
  return level === 2 && end <= MAX_LENGTH && text.charAt(start) !== '#';
}

/**
 * A rule of dashes right below the metadata at a text's start, or below its title, makes the last lines a heading, to Markdown;
 * to whoever wrote it, it ends the metadata. Such a heading becomes the paragraph that was meant, and a rule. Undefined where there is none.
 * @param blocks the text's first ones, up to its second heading at least
 */
export function withoutAccidentalHeading(text: string, blocks: readonly Block[]): readonly Block[] | undefined {
  const from = blocks.findIndex(({ kind }) => kind !== 'html');
  const title = blocks[from];
  const first = title && isHeading(title) && title.level === 1 ? from + 1 : from;
  const at = blocks.findIndex((block, i) => i >= first && isHeading(block));
  const heading = blocks[at];
  if (!heading || !isHeading(heading) || !mayBeAccidental(text, heading)) return undefined;
  if (blocks.slice(first, at).some(({ kind }) => kind !== 'paragraph')) return undefined;
  const { end } = heading.title;
  const fields = [...blocks.slice(first, at), { start: heading.start, end }].flatMap((block) =>
    linesIn(text, block).map((line) => readLineField(text, line)),
  );
  const keys = fields.flat().map(({ key }) => key);
  if (fields.some((line) => line.length === 0) || keys.filter(isUsualKey).length < MIN_KEYS) return undefined;
  const rule = text.lastIndexOf('\n', heading.end - 1) + 1;
  return blocks.toSpliced(
    at,
    1,
    { kind: 'paragraph', start: heading.start, end },
    { kind: 'rule', start: rule, end: heading.end },
  );
}
