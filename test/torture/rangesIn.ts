import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../server/src/core/index.ts';

/** Checks that all ranges anywhere in a value, offsets of a text, lie within that text. */
export function rangesWithin(value: unknown, text: string, what: string): void {
  const open: unknown[] = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { start, end } = next as { start?: unknown; end?: unknown };
    if (typeof start === 'number' && typeof end === 'number') {
      const isWithin = 0 <= start && start <= end && end <= text.length;
      if (!isWithin) assert.fail(`${what}: ${start}-${end} in a text of ${text.length}`);
    }
    for (const inner of Object.values(next)) if (inner !== undefined) open.push(inner);
  }
}

/** Checks that edits lie within a text, in order and apart, and that all else stays byte by byte; gives the text afterwards. */
export function appliedWithin(text: string, edits: readonly TextEdit[], what: string): string {
  rangesWithin(edits, text, what);
  let at = 0;
  let wanted = '';
  for (const { range, newText } of edits) {
    if (range.start < at) assert.fail(`${what}: edits overlap at ${range.start}`);
    wanted += text.slice(at, range.start) + newText;
    at = range.end;
  }
  wanted += text.slice(at);
  assert.equal(applyEdits(text, edits), wanted, what);
  return wanted;
}
