import { headingKey } from '../document/headingKey.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { answers } from './answers.ts';
import { isNearMiss } from './nearMiss.ts';
import { sectionsInOrder } from './sectionsInOrder.ts';

/** How one section of the document answers one of the template's. */
export interface SectionPair {
  readonly wanted: TemplateSection;
  readonly found: Section;
  /** Its heading is spelled otherwise. */
  readonly isRenamed: boolean;
  /** It stands elsewhere in the order than the template has it. */
  readonly isMoved: boolean;
}

export interface Alignment {
  /** In the document's order. */
  readonly pairs: readonly SectionPair[];
  /** Sections of the template that nothing answers, in the template's order. */
  readonly absent: readonly TemplateSection[];
  /** Further sections with the heading of one that is paired already. */
  readonly duplicates: readonly Section[];
  /** Sections that the template does not know. */
  readonly unknown: readonly Section[];
  /** How many levels deeper the document's headings are than the template's. */
  readonly levelShift: number;
}

/** Beyond so many comparisons of headings nobody means one by another; a document of 200 sections has fewer. */
const MAX_COMPARISONS = 100_000;

type Assigned = { wanted: TemplateSection; isRenamed: boolean; isMoved: boolean };

/**
 * Pairs a document's sections with the template's: first those that stand in the template's order (the heaviest common
 * subsequence, so that few and small sections count as moved), then moved ones, then near misses.
 * @param sections the document's sections in order, without the one that holds the title
 * @param settled sections of the template that the document answers with a field: no other heading is meant for them
 */
export function alignSections(
  wanted: readonly TemplateSection[],
  sections: readonly Section[],
  settled: ReadonlySet<TemplateSection> = new Set(),
): Alignment {
  const assigned = new Map<Section, Assigned>();
  const answered = new Set<TemplateSection>();
  const assign = (found: Section, section: TemplateSection, how: Partial<Assigned> = {}) => {
    assigned.set(found, { wanted: section, isRenamed: false, isMoved: false, ...how });
    answered.add(section);
  };
  const levelShift = commonShift(wanted, sections);
  for (const [section, found] of sectionsInOrder(wanted, sections, levelShift)) assign(found, section);

  const byIndex = new Map(sections.map((found) => [found.index, found] as const));
  const parentOf = (found: Section) => assigned.get(byIndex.get(found.parent) as Section)?.wanted.index ?? -1;
  const byKey = groupBy(sections, ({ key }) => key);
  for (const section of wanted) {
    if (answered.has(section)) continue;
    const sameKey = section.repeats === undefined && !section.isChoice ? (byKey.get(section.key) ?? []) : sections;
    const candidates = sameKey.filter((found) => !assigned.has(found) && answers(found, section));
    const best = candidates.find((found) => found.heading.level === section.level + levelShift) ?? candidates[0];
    if (best) assign(best, section, { isMoved: true });
  }
  const placeOf = ({ heading, key, parent }: Section) => `${heading.level} ${parent} ${key}`;
  const taken = new Set([...assigned.keys()].map(placeOf));
  const main = groupBy(
    wanted.filter(({ parent, repeats }) => parent < 0 && repeats === undefined),
    ({ key }) => key,
  );
  const isDuplicate = (found: Section) =>
    taken.has(placeOf(found)) ||
    (main.get(found.key) ?? []).some(
      (section) => answered.has(section) && found.heading.level === section.level + levelShift,
    );
  const open = wanted.filter((section) => !answered.has(section) && !settled.has(section));
  const isTooMany = open.length * (sections.length - assigned.size) > MAX_COMPARISONS;
  const renamed = isTooMany ? [] : open.filter(({ repeats }) => repeats === undefined);
  for (const section of [...renamed].sort((a, b) => Number(b.isRequired) - Number(a.isRequired))) {
    const candidates = sections.filter(
      (found) =>
        !assigned.has(found) &&
        found.heading.level === section.level + levelShift &&
        parentOf(found) === section.parent &&
        isNearHeading(section, found) &&
        !isDuplicate(found),
    );
    const [best] = candidates;
    if (best) assign(best, section, { isRenamed: true });
  }
  // A heading that moved up a level and is spelled otherwise as well.
  for (const section of renamed) {
    if (answered.has(section)) continue;
    const best = sections.find(
      (found) =>
        !assigned.has(found) &&
        found.heading.level < section.level + levelShift &&
        isNearMiss(section.key, found.key) &&
        !isDuplicate(found),
    );
    if (best) assign(best, section, { isRenamed: true });
  }
  const left = sections.filter((found) => !assigned.has(found));
  const pairs = sections.flatMap((found): SectionPair[] => {
    const pair = assigned.get(found);
    return pair ? [{ found, ...pair }] : [];
  });
  return {
    pairs,
    absent: wanted.filter((section) => !answered.has(section)),
    duplicates: left.filter(isDuplicate),
    unknown: left.filter((found) => !isDuplicate(found)),
    levelShift,
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function isNearHeading(wanted: TemplateSection, found: Section): boolean {
  return (
    isNearMiss(wanted.key, found.key) ||
    wanted.key === withoutTail(found.title) ||
    (found.key !== '' && withoutTail(wanted.section.title) === found.key)
  );
}

/** The key of a heading without what explains it: "Motivation: why now", "Motivation (why now)". */
function withoutTail(title: string): string {
  const head = title.split(/[:(：（]|\s[–—-]\s/, 1)[0] ?? '';
  return head === title ? '' : headingKey(head);
}

/** The difference in level that most of the template's headings are found at; one that comes often counts once. */
function commonShift(wanted: readonly TemplateSection[], sections: readonly Section[]): number {
  const byKey = new Map<string, TemplateSection>();
  for (const section of wanted) if (!byKey.has(section.key)) byKey.set(section.key, section);
  const votes = new Map<number, Set<string>>();
  for (const found of sections) {
    const twin = byKey.get(found.key);
    if (!twin) continue;
    const shift = found.heading.level - twin.level;
    votes.set(shift, (votes.get(shift) ?? new Set()).add(found.key));
  }
  return [...votes].sort((a, b) => b[1].size - a[1].size || Math.abs(a[0]) - Math.abs(b[0]))[0]?.[0] ?? 0;
}
