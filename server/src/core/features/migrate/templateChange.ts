import { alignSections } from '../../matching/alignSections.ts';
import { nearnessOf } from '../../matching/nearHeading.ts';
import { isNearMiss } from '../../matching/nearMiss.ts';
import type { Template, TemplateField, TemplateSection } from '../../template/template.ts';
import { commonCount } from '../../text/counts.ts';
import { wordsOf } from '../../text/words.ts';
import { guidanceOf } from '../../writing/skeleton.ts';

/** What has become of a template's sections and fields in another one; what has no entry is gone. */
export interface TemplateChange {
  readonly sections: ReadonlyMap<TemplateSection, TemplateSection>;
  readonly fields: ReadonlyMap<TemplateField, TemplateField>;
}

/** Advice of which so much is the same is the same advice: a sentence more or less does not matter. */
const SAME_ADVICE = 0.6;
/** The same where the section stands between the same neighbours, too. */
const SAME_ADVICE_IN_PLACE = 0.35;
/** Fewer words ("TODO", "Describe it here.") stand in many sections. */
const MIN_WORDS = 5;

const changes = new WeakMap<Template, WeakMap<Template, TemplateChange>>();

/** Compares two templates, or two revisions of one: which section and field answers which. Found once for each two. */
export function templateChange(from: Template, to: Template): TemplateChange {
  const known = changes.get(from) ?? new WeakMap<Template, TemplateChange>();
  changes.set(from, known);
  const change = known.get(to) ?? { sections: pairSections(from, to), fields: pairFields(from, to) };
  known.set(to, change);
  return change;
}

function pairSections(from: Template, to: Template): ReadonlyMap<TemplateSection, TemplateSection> {
  const bySection = new Map(from.sections.map((old) => [old.section, old] as const));
  const { pairs } = alignSections(
    to.sections,
    from.sections.map(({ section }) => section),
  );
  const become = new Map<TemplateSection, TemplateSection>();
  const taken = new Set<TemplateSection>();
  const pair = (old: TemplateSection, fresh: TemplateSection) => {
    become.set(old, fresh);
    taken.add(fresh);
  };
  for (const { found, wanted, nearness } of pairs) {
    const old = bySection.get(found);
    if (old && nearness !== 'loose' && !become.has(old) && !taken.has(wanted)) pair(old, wanted);
  }
  const candidates = from.sections
    .filter((old) => !become.has(old))
    .flatMap((old) => to.sections.filter((fresh) => !taken.has(fresh)).map((fresh) => ({ old, fresh })))
    .map(({ old, fresh }) => ({ old, fresh, likeness: likenessOf(from, to, old, fresh, become) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { old, fresh } of candidates) if (!become.has(old) && !taken.has(fresh)) pair(old, fresh);
  return become;
}

/**
 * How much speaks for a section of one template being one of the other's that is called otherwise, from 0 for nothing: the same
 * advice, or the same place with advice, words or subsections in common. A new heading in an old one's place may as well be another thing.
 */
function likenessOf(
  from: Template,
  to: Template,
  old: TemplateSection,
  fresh: TemplateSection,
  become: ReadonlyMap<TemplateSection, TemplateSection>,
): number {
  if (old.repeats !== undefined || fresh.repeats !== undefined || old.isChoice || fresh.isChoice) return 0;
  const advice = shareOfWords(guidanceOf(from, old), guidanceOf(to, fresh));
  if (advice >= SAME_ADVICE) return advice + 1;
  if (!isInSamePlace(from, to, old, fresh, become)) return 0;
  const isNear = nearnessOf(headingOf(fresh), headingOf(old)) !== undefined || hasSameParts(from, to, old, fresh);
  return isNear || advice >= SAME_ADVICE_IN_PLACE ? advice + 0.5 : 0;
}

function headingOf({ key, section: { title } }: TemplateSection): { key: string; title: string } {
  return { key, title };
}

/** The words that two texts share, as a part of all their words (Dice); 0 where one has too few to tell. */
function shareOfWords(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => wordsOf(text).split(' ')) as [string[], string[]];
  if (Math.min(a.length, b.length) < MIN_WORDS) return 0;
  return (2 * commonCount(a, b)) / (a.length + b.length);
}

/** Whether a section stands where the other one stood: in the same section, and between the same neighbours. */
function isInSamePlace(
  from: Template,
  to: Template,
  old: TemplateSection,
  fresh: TemplateSection,
  become: ReadonlyMap<TemplateSection, TemplateSection>,
): boolean {
  const outer = from.sections[old.parent];
  if ((outer ? become.get(outer) : undefined) !== to.sections[fresh.parent]) return false;
  const siblings = (all: readonly TemplateSection[], one: TemplateSection) =>
    all.filter(({ parent }) => parent === one.parent);
  const [before, now] = [siblings(from.sections, old), siblings(to.sections, fresh)];
  const [i, j] = [before.indexOf(old), now.indexOf(fresh)];
  const isPair = (a: TemplateSection | undefined, b: TemplateSection | undefined) =>
    a === undefined || b === undefined ? a === b : become.get(a) === b;
  return isPair(before[i - 1], now[j - 1]) && isPair(before[i + 1], now[j + 1]);
}

/** Whether half of the subsections of two sections are called alike. */
function hasSameParts(from: Template, to: Template, old: TemplateSection, fresh: TemplateSection): boolean {
  const keys = ({ sections }: Template, { index }: TemplateSection) =>
    sections.filter(({ parent }) => parent === index).map(({ key }) => key);
  const [before, now] = [keys(from, old), keys(to, fresh)];
  const shared = before.filter((key) => now.includes(key)).length;
  return shared > 0 && shared * 2 >= Math.max(before.length, now.length);
}

function pairFields(from: Template, to: Template): ReadonlyMap<TemplateField, TemplateField> {
  const become = new Map<TemplateField, TemplateField>();
  const left = () => to.fields.filter((fresh) => ![...become.values()].includes(fresh));
  const pairWhere = (isSame: (old: TemplateField, fresh: TemplateField) => boolean) => {
    for (const old of from.fields) {
      if (become.has(old)) continue;
      const fresh = left().find((one) => isSame(old, one));
      if (fresh) become.set(old, fresh);
    }
  };
  pairWhere((old, fresh) => old.name === fresh.name);
  const isOnly = (fields: readonly TemplateField[], { role }: TemplateField) =>
    fields.filter((one) => one.role === role).length === 1;
  pairWhere(
    (old, fresh) =>
      old.role !== undefined && old.role === fresh.role && isOnly(from.fields, old) && isOnly(to.fields, fresh),
  );
  pairWhere((old, fresh) => old.role === fresh.role && isNearMiss(old.name, fresh.name));
  return become;
}
