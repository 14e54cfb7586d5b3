import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { isNearMiss } from './nearMiss.ts';

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

type Assigned = { wanted: TemplateSection; isRenamed: boolean; isMoved: boolean };

/**
 * Pairs a document's sections with the template's: first those that stand in the template's order (the heaviest common
 * subsequence, so that few and small sections count as moved), then moved ones, then near misses.
 * @param sections the document's sections in order, without the one that holds the title
 */
export function alignSections(wanted: readonly TemplateSection[], sections: readonly Section[]): Alignment {
  const assigned = new Map<Section, Assigned>();
  const answered = new Set<TemplateSection>();
  const assign = (found: Section, section: TemplateSection, how: Partial<Assigned> = {}) => {
    assigned.set(found, { wanted: section, isRenamed: false, isMoved: false, ...how });
    answered.add(section);
  };
  const levelShift = commonShift(wanted, sections);
  for (const [section, found] of inOrder(wanted, sections, levelShift)) assign(found, section);

  const parentOf = (found: Section) =>
    assigned.get(sections.find(({ index }) => index === found.parent) as Section)?.wanted.index ?? -1;
  for (const section of wanted) {
    if (answered.has(section)) continue;
    const candidates = sections.filter((found) => !assigned.has(found) && answers(found, section));
    const best = candidates.find((found) => found.heading.level === section.level + levelShift) ?? candidates[0];
    if (best) assign(best, section, { isMoved: true });
  }
  const isDuplicate = (found: Section) =>
    sections.some(
      (other) =>
        other !== found &&
        other.heading.level === found.heading.level &&
        assigned.has(other) &&
        other.key === found.key &&
        other.parent === found.parent,
    ) ||
    wanted.some(
      (section) =>
        section.parent < 0 &&
        section.repeats === undefined &&
        answered.has(section) &&
        answers(found, section) &&
        found.heading.level === section.level + levelShift,
    );
  for (const section of [...wanted].sort((a, b) => Number(b.isRequired) - Number(a.isRequired))) {
    if (answered.has(section) || section.repeats !== undefined) continue;
    const candidates = sections.filter(
      (found) =>
        !assigned.has(found) &&
        !isDuplicate(found) &&
        found.heading.level === section.level + levelShift &&
        parentOf(found) === section.parent &&
        isNearMiss(section.key, found.key),
    );
    const [best] = candidates;
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

/** Whether a document's heading is the template's, or one more copy of a repeated one. */
export function answers(found: Section, { key, repeats, level }: TemplateSection, levelShift?: number): boolean {
  if (found.key === key) return true;
  if (repeats === undefined) return false;
  if (repeats === '') return levelShift !== undefined && found.heading.level === level + levelShift;
  return found.key === repeats || found.key.startsWith(`${repeats} `);
}

/** The most frequent difference in level between headings of the same name. */
function commonShift(wanted: readonly TemplateSection[], sections: readonly Section[]): number {
  const byKey = new Map<string, TemplateSection>();
  for (const section of wanted) if (!byKey.has(section.key)) byKey.set(section.key, section);
  const votes = new Map<number, number>();
  for (const found of sections) {
    const twin = byKey.get(found.key);
    if (twin) votes.set(found.heading.level - twin.level, (votes.get(found.heading.level - twin.level) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))[0]?.[0] ?? 0;
}

function inOrder(
  wanted: readonly TemplateSection[],
  sections: readonly Section[],
  levelShift: number,
): [TemplateSection, Section][] {
  const columns = sections.length + 1;
  const best = new Float64Array((wanted.length + 1) * columns);
  const at = (i: number, j: number) => best[i * columns + j] as number;
  const parentKeys = sections.map((found) => sections.find(({ index }) => index === found.parent)?.key);
  const gain = (i: number, j: number): number => {
    const section = wanted[i] as TemplateSection;
    const found = sections[j] as Section;
    if (!answers(found, section, levelShift)) return 0;
    const parent = wanted[section.parent];
    const sameLevel = found.heading.level === section.level + levelShift;
    const sameParent =
      parentKeys[j] === undefined
        ? !parent
        : parent !== undefined &&
          (parent.key === parentKeys[j] ||
            (parent.repeats !== undefined && (parentKeys[j] ?? '').startsWith(parent.repeats)));
    if (section.repeats !== undefined && !(sameLevel && (sameParent || section.repeats !== '')))
      return section.repeats === '' ? 0 : 0.5;
    const exact = section.repeats === '' ? 1 : 10;
    return exact + (sameLevel ? 3 : 0) + (sameParent ? 2 : 0);
  };
  const next = (i: number) => (wanted[i]?.repeats === undefined ? i + 1 : i);
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = sections.length - 1; j >= 0; j--) {
      const matched = gain(i, j);
      const taken = matched > 0 ? matched + at(next(i), j + 1) : 0;
      best[i * columns + j] = Math.max(taken, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [TemplateSection, Section][] = [];
  for (let i = 0, j = 0; i < wanted.length && j < sections.length; ) {
    const matched = gain(i, j);
    if (matched > 0 && at(i, j) === matched + at(next(i), j + 1)) {
      pairs.push([wanted[i] as TemplateSection, sections[j] as Section]);
      i = next(i);
      j++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
