import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import { answers, isPlainCopy } from './answers.ts';

/** Above that the table below would take too much time and memory. */
const MAX_CELLS = 1_000_000;

/** Pairs in the template's order, each with the first section that is left: for what no person has written. */
function firstInOrder(wanted: readonly TemplateSection[], sections: readonly Section[]): [TemplateSection, Section][] {
  const byKey = new Map<string, number>();
  for (const [i, { key }] of wanted.entries()) if (!byKey.has(key)) byKey.set(key, i);
  let next = 0;
  return sections.flatMap((found): [TemplateSection, Section][] => {
    const at = byKey.get(found.key) ?? -1;
    if (at < next) return [];
    next = at + 1;
    return [[wanted[at] as TemplateSection, found]];
  });
}

/**
 * The heaviest common subsequence of the template's sections and the document's: the pairs that stand in the template's
 * order, chosen so that those left out are few and small. Equal choices go to the earlier section of the document.
 */
export function sectionsInOrder(
  wanted: readonly TemplateSection[],
  sections: readonly Section[],
  levelShift: number,
): [TemplateSection, Section][] {
  if (wanted.length * sections.length > MAX_CELLS) return firstInOrder(wanted, sections);
  const columns = sections.length + 1;
  const best = new Float64Array((wanted.length + 1) * columns);
  const at = (i: number, j: number) => best[i * columns + j] as number;
  const byIndex = new Map(sections.map((found) => [found.index, found] as const));
  const byPosition = new Map(wanted.map((section) => [section.index, section] as const));
  const parentKeys = sections.map((found) => byIndex.get(found.parent)?.key);
  const inPlace = keysInPlace(wanted, sections, levelShift);
  const gain = (i: number, j: number): number => {
    const section = wanted[i] as TemplateSection;
    const found = sections[j] as Section;
    if (!answers(found, section)) return 0;
    const parent = byPosition.get(section.parent);
    const sameLevel = found.heading.level === section.level + levelShift;
    const sameParent =
      parentKeys[j] === undefined
        ? !parent
        : parent !== undefined &&
          (parent.key === parentKeys[j] ||
            parent.alike?.includes(parentKeys[j] ?? '') ||
            (parent.repeats !== undefined && (parentKeys[j] ?? '').startsWith(parent.repeats)));
    if (section.repeats !== undefined && !sameLevel) return isPlainCopy(found, section) ? 0.5 : 0;
    // An earlier text that is kept below has all sections once more.
    if (!sameLevel && inPlace.has(found.key)) return 0;
    return 10 + (sameLevel ? 3 : 0) + (sameParent ? 2 : 0);
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

/** The headings that stand at the level at which the template has them, wherever that is. */
function keysInPlace(
  wanted: readonly TemplateSection[],
  sections: readonly Section[],
  levelShift: number,
): ReadonlySet<string> {
  const places = new Set(wanted.map(({ key, level }) => `${level + levelShift} ${key}`));
  return new Set(sections.flatMap(({ key, heading }) => (places.has(`${heading.level} ${key}`) ? [key] : [])));
}
