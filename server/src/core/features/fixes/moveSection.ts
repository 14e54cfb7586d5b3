import * as l10n from '@vscode/l10n';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { TextEdit } from '../../text/edit.ts';
import { textStart } from '../../text/lines.ts';
import { contentEnd } from './blankLines.ts';
import { extentOf } from './extent.ts';
import type { Draft } from './fix.ts';
import { placeOf } from './sectionInsertion.ts';

/** Moves a section, with all that stands in it, to its place in the template's order. */
export function fixOrder(match: Match, pair: SectionPair): Draft[] {
  const { wanted, found } = pair;
  const edits = movedLines(match.document.text, extentOf(match, found, wanted), placeOf(match, pair));
  return edits
    ? [
        {
          title: l10n.t('Move "{0}" to its place', found.title),
          edits,
          isPreferred: true,
          isSafe: true,
          mayBring: ['section-out-of-order'],
        },
      ]
    : [];
}

/** Moves whole lines to another line's start; the blank lines between the neighbours, and those at the end of the text, stay what they are. */
function movedLines(text: string, { start, end }: { start: number; end: number }, at: number): TextEdit[] | undefined {
  if (start <= at && at <= end) return undefined;
  const contentsEnd = contentEnd(text, { start, end });
  const content = text.slice(start, contentsEnd);
  if (end === text.length) {
    const before = contentEnd(text, { start: textStart(text), end: start });
    return [
      { range: { start: at, end: at }, newText: content + text.slice(before, start) },
      { range: { start: before, end: contentsEnd }, newText: '' },
    ];
  }
  if (at === text.length) {
    const last = contentEnd(text, { start: end, end: text.length });
    return [
      { range: { start, end }, newText: '' },
      { range: { start: last, end: last }, newText: text.slice(contentsEnd, end) + content },
    ];
  }
  const moved = { range: { start: at, end: at }, newText: text.slice(start, end) };
  const gap = { range: { start, end }, newText: '' };
  return at < start ? [moved, gap] : [gap, moved];
}
