import { parseDocument } from '../../document/proposalDocument.ts';
import type { Absence, SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { ownerOf } from '../../matching/pairsOf.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { startOfLine, textStart } from '../../text/lines.ts';
import type { RenderOptions } from '../../writing/render.ts';
import { numberInserted } from '../headingNumber.ts';
import { skeletonFor } from '../sectionText.ts';
import { contentEnd } from './blankLines.ts';

/** Several sections that belong to one place are inserted there together, in the template's order. */
export function insertSections(match: Match, missing: readonly Absence[], options: RenderOptions = {}): TextEdit[] {
  const { text } = match.document;
  const blank = lineEndingOf(text).repeat(2);
  const byPlace = new Map<number, Absence[]>();
  for (const absence of missing) {
    const at = placeOf(match, absence);
    const here = byPlace.get(at);
    if (here) here.push(absence);
    else byPlace.set(at, [absence]);
  }
  const numberOf = numberInserted(match);
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .map(([at, sectionsHere]) => {
      const sections = sectionsHere
        .map(({ wanted, copy }) => {
          const skeleton = skeletonFor(match, wanted, 'text', options, copy);
          return numbered(skeleton, (level) => numberOf(wanted, level, at));
        })
        .join(blank);
      return blockInsertion(text, at, sections);
    });
}

/** Puts a block, or several, at the start of a line or at the end of the text, set off by blank lines on both sides. */
export function blockInsertion(text: string, at: number, block: string): TextEdit {
  const newline = lineEndingOf(text);
  const isLast = text.slice(at).trim() === '';
  const last = contentEnd(text, { start: textStart(text), end: at });
  if (isLast && last > textStart(text)) {
    const start = Math.min(last, at);
    return { range: { start, end: start }, newText: newline + newline + block };
  }
  const before = text.slice(textStart(text), at);
  const isSetOff = before.trim() === '' || /\n[ \t]*\r?\n$/.test(before);
  const gap = isSetOff ? '' : before.endsWith('\n') ? newline : newline + newline;
  return { range: { start: at, end: at }, newText: gap + block + (isLast ? newline : newline + newline) };
}

/** A section with a number in front of its heading, where it is to have one. */
function numbered(skeleton: string, numberAt: (level: number) => string): string {
  const heading = parseDocument(skeleton).sections[0]?.heading;
  const number = heading ? numberAt(heading.level) : '';
  if (!heading || number === '') return skeleton;
  const title = skeleton.slice(heading.title.start, heading.title.end);
  // Above a line of dashes `2. Name` would be a list.
  return `${'#'.repeat(heading.level)} ${number}${title}${skeleton.slice(heading.end)}`;
}

/**
 * Offset at which a section of the template belongs: behind the one before it that is there, else before the next one,
 * else at the end of the section it belongs to. Sections that stand elsewhere than in the template do not count.
 */
export function placeOf(match: Match, absence: Absence): number {
  const { wanted, copy } = absence;
  const { template, document, title } = match;
  const pairs = match.alignment.pairs.filter((pair) => pair.copy === copy);
  const siblings = template.sections.filter(({ parent }) => parent === wanted.parent);
  const at = siblings.indexOf(wanted);
  for (const sibling of siblings.slice(0, at).reverse()) {
    const pair = pairs.findLast((other) => other.wanted === sibling && isInOrder(match, other));
    if (pair) return pair.found.range.end;
  }
  for (const sibling of siblings.slice(at + 1)) {
    const pair = pairs.find((other) => other.wanted === sibling && isInOrder(match, other));
    if (pair) return startOfLine(document.text, pair.found.range.start);
  }
  const parent = template.sections[wanted.parent];
  if (parent) {
    const owner = copy ? ownerOf(match, absence) : pairs.findLast((other) => other.wanted === parent);
    return owner ? owner.found.range.end : placeOf(match, { wanted: parent, copy });
  }
  const first = document.sections.find((section) => section !== title);
  return first ? startOfLine(document.text, first.range.start) : document.text.length;
}

/** Whether a section stands where the template has it. A misspelt one was paired wherever it stands. */
function isInOrder({ alignment }: Match, pair: SectionPair): boolean {
  if (pair.isMoved || pair.nearness === undefined) return !pair.isMoved;
  return alignment.pairs.every(
    ({ found, wanted, isMoved, nearness }) =>
      isMoved ||
      nearness !== undefined ||
      wanted === pair.wanted ||
      wanted.index < pair.wanted.index === found.index < pair.found.index,
  );
}
