import { linesIn } from '../text/lines.ts';
import { type Block, isHeading } from './block.ts';
import { readLineField } from './lineField.ts';
import { isUsualKey } from './usualKeys.ts';

const MAX_LENGTH = 4_000;
const MIN_KEYS = 2;

/**
 * A rule of dashes right below the metadata at a text's start, or below its title, makes the last lines a heading, to Markdown;
 * to whoever wrote it, it ends the metadata. In the blocks such a heading becomes the paragraph that was meant, and a rule.
 */
export function demoteAccidentalHeading(text: string, blocks: Block[]): void {
  const from = blocks.findIndex(({ kind }) => kind !== 'html');
  const title = blocks[from];
  const first = title && isHeading(title) && title.level === 1 ? from + 1 : Math.max(0, from);
  const at = blocks.findIndex((block, i) => i >= first && isHeading(block));
  const heading = blocks[at];
  if (!heading || !isHeading(heading) || heading.level !== 2 || text.charAt(heading.start) === '#') return;
  if (heading.end > MAX_LENGTH || blocks.slice(first, at).some(({ kind }) => kind !== 'paragraph')) return;
  const { end } = heading.title;
  const fields = [...blocks.slice(first, at), { start: heading.start, end }].flatMap((block) =>
    linesIn(text, block).map((line) => readLineField(text, line)),
  );
  const keys = fields.flat().map(({ key }) => key);
  if (fields.some((line) => line.length === 0) || keys.filter(isUsualKey).length < MIN_KEYS) return;
  const rule = text.lastIndexOf('\n', heading.end - 1) + 1;
  blocks.splice(
    at,
    1,
    { kind: 'paragraph', start: heading.start, end },
    { kind: 'rule', start: rule, end: heading.end },
  );
}
