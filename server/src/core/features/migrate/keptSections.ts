import type { Section } from '../../document/proposalDocument.ts';
import { placedHeading } from '../../document/stretch.ts';
import { changedTemplate } from '../../template/changedTemplate.ts';
import type { Template, TemplatePhrase, TemplateSection } from '../../template/template.ts';
import { minOf } from '../../text/longLists.ts';
import { once } from '../../text/once.ts';
import { shift } from '../../text/range.ts';
import { templateChange } from './templateChange.ts';

/**
 * A template with the sections that only the one before it has, each where it stood among those that both have: as optional ones, which
 * a proposal may keep. So what is added finds its place before or behind them as it would have in the older template.
 */
export function withKept(from: Template, to: Template): Template {
  const known = extended.get(from) ?? new WeakMap<Template, Template>();
  extended.set(from, known);
  const template = known.get(to) ?? extend(from, to);
  known.set(to, template);
  return template;
}

const extended = new WeakMap<Template, WeakMap<Template, Template>>();

function extend(from: Template, to: Template): Template {
  const { sections: become } = templateChange(from, to);
  const kept = from.sections.filter((old) => !become.has(old));
  if (kept.length === 0) return to;
  const children = childrenOf(to.sections);
  const mainLevel = (sections: readonly TemplateSection[]) =>
    minOf(
      sections.map(({ level }) => level),
      6,
    );
  const byLevel = mainLevel(to.sections) - mainLevel(from.sections);
  for (const old of kept) {
    const outer = from.sections[old.parent];
    const parent = outer && (become.get(outer) ?? outer);
    const siblings = children.get(parent) ?? [];
    children.set(parent, siblings);
    siblings.splice(placeAmong(siblings, from.sections, old, become), 0, old);
  }
  const inOrder: TemplateSection[] = [];
  const collect = (parent: TemplateSection | undefined) => {
    for (const section of children.get(parent) ?? []) {
      inOrder.push(section);
      collect(section);
    }
  };
  collect(undefined);
  const position = new Map(inOrder.map((section, i) => [section, i] as const));
  const parentOf = new Map([...children].flatMap(([parent, all]) => all.map((section) => [section, parent] as const)));
  const isKept = new Set(kept);
  const sections = inOrder.map((section, index): TemplateSection => {
    const owner = parentOf.get(section);
    const parent = owner ? (position.get(owner) as number) : -1;
    if (!isKept.has(section)) return { ...section, index, parent };
    const level = Math.max(1, Math.min(6, section.level + byLevel));
    const apart = elsewhere(section.section, to.document.text.length + 1);
    return { ...section, index, parent, level, section: apart, isRequired: false, isChoice: false, holdsFields: false };
  });
  const phrases = once(() => movedPhrases(to, (index) => position.get(to.sections[index] as TemplateSection) ?? index));
  const parts = Object.getOwnPropertyDescriptors(changedTemplate(to, { sections }));
  return Object.defineProperties({}, { ...parts, phrases: { get: phrases, enumerable: true } }) as Template;
}

function childrenOf(sections: readonly TemplateSection[]): Map<TemplateSection | undefined, TemplateSection[]> {
  const children = new Map<TemplateSection | undefined, TemplateSection[]>();
  for (const section of sections) {
    const parent = sections[section.parent];
    children.set(parent, [...(children.get(parent) ?? []), section]);
  }
  return children;
}

/** Before what came next in the older template; last where that was so before. */
function placeAmong(
  siblings: readonly TemplateSection[],
  older: readonly TemplateSection[],
  old: TemplateSection,
  become: ReadonlyMap<TemplateSection, TemplateSection>,
): number {
  const beside = older.filter(({ parent }) => parent === old.parent);
  const now = (section: TemplateSection) => siblings.indexOf(become.get(section) ?? section);
  const at = beside.indexOf(old);
  const next = beside
    .slice(at + 1)
    .map(now)
    .find((place) => place >= 0);
  return next ?? siblings.length;
}

/** A section whose ranges are those of no place in the newer template's text: they would be taken for what stands there. */
function elsewhere({ title, key, index, parent, stretch, heading, body, range }: Section, by: number): Section {
  return {
    ...{ title, key, index, parent, stretch, blocks: [], above: [] },
    heading: placedHeading(heading, by),
    body: shift(body, by),
    range: shift(range, by),
  };
}

/** The template's phrases with the sections that they stand in by their new positions. */
function movedPhrases(to: Template, positionOf: (index: number) => number): ReadonlyMap<string, TemplatePhrase> {
  return new Map(
    [...to.phrases].map(([key, phrase]) => [
      key,
      { ...phrase, sections: new Set([...phrase.sections].map((index) => (index < 0 ? index : positionOf(index)))) },
    ]),
  );
}
