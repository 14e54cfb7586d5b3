import { structuredPatch } from 'diff';
import { LineIndex, type Range } from '../../core/index.ts';

/** In edited lines: two texts with more between them are taken for wholly different ones. */
const MAX_EDITS = 5_000;

/** Tells of a range of a text whether it is on a line that another text does not have there. Line ends do not matter. */
export function changedLines(before: string, after: string): (range: Range) => boolean {
  const [old, own] = [before, after].map((text) => text.replaceAll('\r\n', '\n'));
  const patch = structuredPatch('', '', old ?? '', own ?? '', undefined, undefined, {
    context: 0,
    maxEditLength: MAX_EDITS,
  });
  if (!patch) return () => true;
  const changed = new Set<number>();
  for (const { newStart, newLines } of patch.hunks)
    for (let line = newStart; line < newStart + newLines; line++) changed.add(line - 1);
  const lines = LineIndex.of(after);
  return ({ start, end }) => {
    const last = lines.lineAt(Math.max(start, end - 1));
    for (let line = lines.lineAt(start); line <= last; line++) if (changed.has(line)) return true;
    return false;
  };
}
