import * as l10n from '@vscode/l10n';
import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import { answers } from '../../matching/answers.ts';
import type { Match } from '../../matching/match.ts';
import { pairsOf } from '../../matching/pairsOf.ts';
import type { TextEdit } from '../../text/edit.ts';
import { groupBy } from '../../text/groupBy.ts';
import { startOfLine } from '../../text/lines.ts';
import { addAll } from '../../text/longLists.ts';
import { onceFor } from '../../text/onceFor.ts';
import { appendBlock, contentEnd, contentStart, cutLines } from './blankLines.ts';
import { extentOf } from './extent.ts';
import type { Draft } from './fix.ts';
import { isUnwritten } from './templateText.ts';

/** Removes a section that stands there twice where it holds nothing of its own, else joins the two. */
export function fixDuplicate(match: Match, copy: Section): Draft[] {
  const { text } = match.document;
  const twin = twinOf(match, copy);
  if (!twin || overlap(twin.found, copy)) return [];
  const first = twin.found;
  const cut = cutLines(text, extentOf(match, copy, twin.wanted));
  if (holdsNothingNew(match, first, copy))
    return [
      {
        title:
          copy.blocks.length === 0
            ? l10n.t('Remove the empty section "{0}"', copy.title)
            : l10n.t('Remove the second section "{0}"', copy.title),
        edits: [cut],
        isPreferred: true,
      },
    ];
  const edits = mergeAt(joinEdits(match, first, copy));
  return [
    {
      title: l10n.t('Join the two sections "{0}"', copy.title),
      edits: [...edits, cut].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
      isPreferred: true,
      mayBring: ['placeholder-leftover'],
    },
  ];
}

/** The section that a duplicate repeats. */
function twinOf({ alignment }: Match, copy: Section): SectionPair | undefined {
  const { pairs, levelShift } = alignment;
  const isAtSameLevel = ({ found }: { found: Section }) => found.heading.level === copy.heading.level;
  return (
    pairs.find((pair) => isAtSameLevel(pair) && pair.found.key === copy.key && pair.found.parent === copy.parent) ??
    pairs.find(
      ({ wanted }) => wanted.parent < 0 && answers(copy, wanted) && copy.heading.level === wanted.level + levelShift,
    )
  );
}

function overlap(a: Section, b: Section): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

const byParent = onceFor(({ sections }: ProposalDocument) => groupBy(sections, ({ parent }) => parent));

/** The subsections of a section; not those that the template has elsewhere. */
function children(match: Match, section: Section): readonly Section[] {
  const pair = pairsOf(match).ofFound.get(section) ?? twinOf(match, section);
  const end = pair ? extentOf(match, section, pair.wanted).end : section.range.end;
  return (byParent(match.document).get(section.index) ?? []).filter(({ range }) => range.start < end);
}

function sameChild(match: Match, section: Section, child: Section): Section | undefined {
  return children(match, section).find(
    ({ key, heading }) => key === child.key && heading.level === child.heading.level,
  );
}

function bodyOf({ document: { text } }: Match, { body }: Section): string {
  return text.slice(contentStart(text, body), contentEnd(text, body));
}

/** Whether all that stands in a copy stands in the first one too, or is the template's text. */
function holdsNothingNew(match: Match, first: Section | undefined, copy: Section): boolean {
  const isKnown = isUnwritten(match, copy) || (first !== undefined && bodyOf(match, first) === bodyOf(match, copy));
  return (
    isKnown &&
    children(match, copy).every((child) => {
      const twin = first && sameChild(match, first, child);
      const isTemplates = match.template.sections.some((wanted) => answers(child, wanted));
      return (twin !== undefined || isTemplates) && holdsNothingNew(match, twin, child);
    })
  );
}

/** Puts what a copy holds behind what the first one holds, section by section. */
function joinEdits(match: Match, first: Section, copy: Section): TextEdit[] {
  const { text } = match.document;
  const edits: TextEdit[] = [];
  const body = bodyOf(match, copy);
  if (!isUnwritten(match, copy) && body !== bodyOf(match, first)) {
    const isReplaced = first.blocks.length > 0 && isUnwritten(match, first);
    const start = contentStart(text, first.body);
    const end = contentEnd(text, first.body);
    const behind = contentEnd(text, { start: first.heading.start, end: first.body.end });
    if (isReplaced) edits.push({ range: { start, end }, newText: body });
    else edits.push(appendBlock(text, behind, body));
  }
  for (const child of children(match, copy)) {
    const twin = sameChild(match, first, child);
    if (twin) addAll(edits, joinEdits(match, twin, child));
    else {
      const source = text.slice(startOfLine(text, child.range.start), contentEnd(text, child.range));
      edits.push(appendBlock(text, contentEnd(text, first.range), source));
    }
  }
  return edits;
}

/** Several insertions at one place become one, in their order. */
function mergeAt(edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits) {
    const same = merged.findIndex(
      ({ range }) => range.start === edit.range.start && range.end === edit.range.end && range.start === range.end,
    );
    const other = merged[same];
    if (other) merged[same] = { range: other.range, newText: other.newText + edit.newText };
    else merged.push(edit);
  }
  return merged;
}
