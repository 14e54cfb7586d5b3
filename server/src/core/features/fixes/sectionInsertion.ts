import { parseDocument, type Section } from '../../document/proposalDocument.ts';
import type { Absence, SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { ownerOf, placeKey } from '../../matching/pairsOf.ts';
import type { TemplateSection } from '../../template/template.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { startOfLine, textStart } from '../../text/lines.ts';
import { nearestBefore } from '../../text/nearestBefore.ts';
import { onceFor, onceForEach } from '../../text/onceFor.ts';
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
  const lineBefore = startOfLine(text, at - 1);
  const isBlankBefore = before.endsWith('\n') && lineBefore > 0 && text.slice(lineBefore, at).trim() === '';
  const isSetOff = before.trim() === '' || isBlankBefore;
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
  const { before, behind, lastAnywhere } = placesOf(match)(copy);
  const [above, below] = [before.get(wanted), behind.get(wanted)];
  if (above) return above.found.range.end;
  if (below) return startOfLine(document.text, below.found.range.start);
  const parent = template.sections[wanted.parent];
  if (parent) {
    const owner = copy ? ownerOf(match, absence) : lastAnywhere.get(placeKey(parent.index, undefined));
    return owner ? owner.found.range.end : placeOf(match, { wanted: parent, copy });
  }
  const top = document.sections.find((section) => section !== title);
  return top ? startOfLine(document.text, top.range.start) : document.text.length;
}

/**
 * Of a document, or of one copy of a repeated section in it: of each section of the template the last pair before it and the first behind
 * it, of those beside it, that stand where the template has them; and by `placeKey` the last pair wherever it stands.
 */
const placesOf = onceFor((match: Match) => {
  const { pairs } = match.alignment;
  const { sections } = match.template;
  const keyed = pairs.map((pair) => [placeKey(pair.wanted.index, pair.copy), pair] as const);
  const inOrder = keyed.filter(([, pair]) => isInOrder(match, pair));
  const [first, last, lastAnywhere] = [new Map(inOrder.toReversed()), new Map(inOrder), new Map(keyed)];
  return onceForEach((copy: Section | undefined) => ({
    before: nearestBefore(sections, ({ index }) => last.get(placeKey(index, copy)), parentOf),
    behind: nearestBefore(sections.toReversed(), ({ index }) => first.get(placeKey(index, copy)), parentOf),
    lastAnywhere,
  }));
});

function parentOf({ parent }: TemplateSection): number {
  return parent;
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
