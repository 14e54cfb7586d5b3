import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { groupBy } from '../text/groupBy.ts';
import { addAll } from '../text/longLists.ts';
import type { Absence, SectionPair } from './alignment.ts';
import { answers, isCopy, isPlainCopy } from './answers.ts';
import { Pairing, type Scope } from './pairing.ts';
import { pairNear } from './pairNear.ts';
import { pairByParts, pairShared } from './pairShared.ts';
import { sectionsInOrder } from './sectionsInOrder.ts';

export interface Aligned {
  readonly pairs: readonly SectionPair[];
  readonly absent: readonly Absence[];
  readonly duplicates: readonly Section[];
}

/** Pairs sections of the document and the template; see `alignSections`. */
export function alignIn(scope: Scope): Aligned {
  const { wanted, sections, levelShift, copy } = scope;
  const inner = innerSections(wanted);
  const outer = wanted.filter((section) => !inner.has(section));
  const repeated = outer.filter(({ repeats }) => repeats !== undefined);
  const pairing = new Pairing(scope);
  for (const [section, found] of sectionsInOrder(outer, sections, levelShift))
    if (!isDoubled(pairing, found, section)) pairing.assign(found, section);
  if (repeated.length > 0) pairCopies(pairing, repeated);
  const copies = repeated.length > 0 ? alignCopies(pairing, inner) : [];
  pairMoved(pairing, outer);
  pairNear(pairing, outer);
  pairByParts(pairing, outer);
  pairShared(pairing, outer);
  if (repeated.some(({ repeats }) => repeats === '')) {
    pairCopiesOfAnyName(pairing, repeated);
    addAll(copies, alignCopies(pairing, inner));
  }
  const judged = new Set(copies.flatMap((one) => one.inner));
  const duplicates = sections.filter((found) => pairing.isLeft(found) && pairing.isDuplicate(found));
  return {
    pairs: [...pairing.pairs(), ...copies.flatMap(({ pairs }) => pairs)],
    absent: [
      ...wanted
        .filter((section) => !judged.has(section) && !pairing.answerTo(section))
        .map((section) => ({ wanted: section, copy: copy?.found })),
      ...copies.flatMap(({ absent, section }) =>
        copies.some((other) => other.section === section && other.pairs.length > 0)
          ? absent
          : absent.map((absence) => ({ ...absence, isDoubtful: true as const })),
      ),
    ],
    duplicates: [...duplicates, ...copies.flatMap((one) => one.duplicates)],
  };
}

/** The sections that stand in repeated ones, each with the outermost of these. */
function innerSections(wanted: readonly TemplateSection[]): ReadonlyMap<TemplateSection, TemplateSection> {
  const byIndex = new Map(wanted.map((section) => [section.index, section] as const));
  const inner = new Map<TemplateSection, TemplateSection>();
  for (const section of wanted) {
    const parent = byIndex.get(section.parent);
    const owner = parent && (inner.get(parent) ?? (parent.repeats === undefined ? undefined : parent));
    if (owner) inner.set(section, owner);
  }
  return inner;
}

/** Further copies of repeated sections, which may stand anywhere among the others. */
function pairCopies(pairing: Pairing, repeated: readonly TemplateSection[]): void {
  for (const found of pairing.scope.sections) {
    if (!pairing.isLeft(found)) continue;
    const section = repeated.find(
      (one) => isPlainCopy(found, one) || (isCopy(found, one) && pairing.isInPlace(found, one)),
    );
    if (section && !isDoubled(pairing, found, section)) pairing.assign(found, section);
  }
}

/** Whether a copy is called what another one is; those that have neither number nor name are all called alike. */
function isDoubled(pairing: Pairing, found: Section, { repeats, alike }: TemplateSection): boolean {
  return repeats !== undefined && !alike && found.key !== repeats && pairing.isDuplicate(found);
}

function pairCopiesOfAnyName(pairing: Pairing, repeated: readonly TemplateSection[]): void {
  const any = repeated.filter(({ repeats }) => repeats === '');
  for (const found of pairing.scope.sections) {
    if (!pairing.isLeft(found) || pairing.isDuplicate(found)) continue;
    const section = any.find((one) => pairing.isInPlace(found, one));
    if (section) pairing.assign(found, section);
  }
}

interface AlignedCopy extends Aligned {
  readonly section: TemplateSection;
  /** What the template has in the copy. */
  readonly inner: readonly TemplateSection[];
}

/** Each copy that was not looked into yet with what the template has in it. */
function alignCopies(pairing: Pairing, inner: ReadonlyMap<TemplateSection, TemplateSection>): AlignedCopy[] {
  const { sections, settled } = pairing.scope;
  return sections.flatMap((found, i): AlignedCopy[] => {
    const section = pairing.answerOf(found)?.wanted;
    if (section?.repeats === undefined || pairing.isLookedInto(found)) return [];
    pairing.lookInto(found);
    const wanted = [...inner].flatMap(([each, owner]) => (owner === section ? [each] : []));
    if (wanted.length === 0) return [];
    let end = i + 1;
    while ((sections[end]?.range.start ?? found.range.end) < found.range.end) end++;
    const inside = sections.slice(i + 1, end).filter((other) => pairing.isLeft(other));
    // What may be called anything is a copy only if it looks like one.
    if (section.repeats === '' && !inside.some((other) => wanted.some((each) => answers(other, each)))) return [];
    const levelShift = found.heading.level - section.level;
    const aligned = alignIn({ wanted, sections: inside, levelShift, settled, copy: { found, wanted: section.index } });
    for (const { found: other } of aligned.pairs) pairing.claim(other);
    for (const other of aligned.duplicates) pairing.claim(other);
    return [{ ...aligned, section, inner: wanted }];
  });
}

/** Sections that stand elsewhere than the template has them. */
function pairMoved(pairing: Pairing, wanted: readonly TemplateSection[]): void {
  const open = wanted.filter((section) => section.repeats === undefined && !pairing.answerTo(section));
  if (open.length === 0) return;
  const byKey = groupBy(
    pairing.scope.sections.filter((found) => pairing.isLeft(found)),
    ({ key }) => key,
  );
  for (const section of open) {
    const sameKey = section.isChoice ? pairing.scope.sections : (byKey.get(section.key) ?? []);
    let best: Section | undefined;
    for (const found of sameKey) {
      if (!pairing.isLeft(found) || !answers(found, section)) continue;
      const isAtLevel = found.heading.level === pairing.levelOf(section);
      best = isAtLevel ? found : (best ?? found);
      if (isAtLevel) break;
    }
    if (best) pairing.assign(best, section, { isMoved: true });
  }
}
