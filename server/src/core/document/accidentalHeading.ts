import { type Block, isHeading } from './block.ts';
import { isUsualKey } from './usualKeys.ts';

const ENTRY = /^[ \t]{0,3}([\p{L}#][\p{L}\p{N}()/'’&#. -]{0,40}?)[ \t]{0,20}:(?:[ \t]|\r?$)/u;
const MAX_LENGTH = 4_000;

/**
 * A rule of dashes right below the metadata at a text's start makes its last lines a heading, to Markdown; to whoever wrote
 * it, it ends the metadata. In the blocks such a heading becomes the paragraph that was meant, and a rule.
 */
export function demoteAccidentalHeading(text: string, blocks: Block[]): void {
  const at = blocks.findIndex(isHeading);
  const heading = blocks[at];
  if (!heading || !isHeading(heading) || heading.level !== 2 || text.charAt(heading.start) === '#') return;
  if (heading.end > MAX_LENGTH || blocks.slice(0, at).some(({ kind }) => kind !== 'paragraph')) return;
  const { end } = heading.title;
  const lines = [...blocks.slice(0, at), { start: heading.start, end }].flatMap((block) =>
    text.slice(block.start, block.end).split('\n'),
  );
  const keys = lines.map((line) => ENTRY.exec(line)?.[1]);
  if (keys.includes(undefined) || keys.filter((key) => isUsualKey(key ?? '')).length < 2) return;
  const rule = text.lastIndexOf('\n', heading.end - 1) + 1;
  blocks.splice(
    at,
    1,
    { kind: 'paragraph', start: heading.start, end },
    { kind: 'rule', start: rule, end: heading.end },
  );
}
