import * as l10n from '@vscode/l10n';
import type { Absence } from '../matching/alignment.ts';
import type { Match } from '../matching/match.ts';
import { missingBelow, missingSections } from '../matching/missing.ts';
import { pairsOf } from '../matching/pairsOf.ts';
import type { TemplateSection } from '../template/template.ts';
import { contains, type Range } from '../text/range.ts';
import { placeOf } from './fixes/sectionInsertion.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type OutlineNode, outlineOf } from './outline.ts';

/** A row of a proposal's outline, with what is missing in its place. */
export interface OutlineEntry extends Omit<OutlineNode, 'state' | 'section' | 'selectionRange' | 'children'> {
  readonly state: OutlineNode['state'] | 'missing';
  /** What to select for somebody who goes there: the first thing to be written, or the heading. Where a missing section goes. */
  readonly target: Range;
  /** The section of the template's that is missing, where it can be inserted from here: not in a copy of a repeated one. */
  readonly missing?: TemplateSection;
  readonly children: readonly OutlineEntry[];
}

/** A proposal's sections and fields in their order, the missing sections among them where they belong. */
export function proposalOutline(match: Match): readonly OutlineEntry[] {
  const gaps = gapsOf(match);
  const entry = ({ section, selectionRange, ...node }: OutlineNode): OutlineEntry => {
    const pair = section && pairsOf(match).ofFound.get(section);
    const lacks = section && section === match.title ? missingAtTop(match) : pair ? missingBelow(match, pair) : [];
    const place = section?.body ?? node.range;
    const target = isOpen(node) ? gapIn(gaps, place)?.range : undefined;
    return { ...node, target: target ?? selectionRange, children: inOrder(match, node.children.map(entry), lacks) };
  };
  const entries = outlineOf(match).map(entry);
  return match.title ? entries : inOrder(match, entries, missingAtTop(match));
}

/** The missing sections that can be inserted one by one. */
export function insertable(match: Match): readonly TemplateSection[] {
  const below = match.alignment.pairs.flatMap((pair) => missingBelow(match, pair));
  const missing = [...missingAtTop(match), ...below];
  return [...new Set(missing.flatMap(({ wanted, copy }) => (copy === undefined ? [wanted] : [])))];
}

function missingAtTop(match: Match): readonly Absence[] {
  return missingSections(match).filter(({ wanted }) => wanted.parent < 0);
}

function isOpen({ state }: Pick<OutlineNode, 'state'>): boolean {
  return state !== undefined && state !== 'filled';
}

function gapIn(gaps: readonly Gap[], place: Range): Gap | undefined {
  return gaps.find(({ range }) => contains(place, range));
}

/** Entries with missing sections among them: each in front of what stands behind its place. */
function inOrder(match: Match, entries: readonly OutlineEntry[], lacks: readonly Absence[]): readonly OutlineEntry[] {
  const missing = lacks.map((absence): OutlineEntry => {
    const { wanted, copy } = absence;
    const at = placeOf(match, absence);
    const range = { start: at, end: at };
    const name = wanted.name || wanted.section.title;
    const detail = l10n.t('missing');
    const entry = { name, detail, kind: 'section', state: 'missing', range, target: range, children: [] } as const;
    return copy ? entry : { ...entry, missing: wanted };
  });
  const rank = ({ state }: OutlineEntry) => (state === 'missing' ? 0 : 1);
  return [...missing, ...entries].sort((a, b) => a.range.start - b.range.start || rank(a) - rank(b));
}
