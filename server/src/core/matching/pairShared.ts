import type { Section } from '../document/proposalDocument.ts';
import { aboutOf, headingWords } from '../language/headingWords.ts';
import type { TemplateSection } from '../template/template.ts';
import { maxOf } from '../text/longLists.ts';
import { nearnessOf } from './nearHeading.ts';
import type { Pairing } from './pairing.ts';

/** Pairs headings that answer several sections of the template together, and such that answer one together. */
export function pairShared(pairing: Pairing, wanted: readonly TemplateSection[]): void {
  if (wanted.some((section) => pairing.isOpen(section)))
    for (const found of pairing.scope.sections) {
      const answer = pairing.answerOf(found);
      if (answer ? answer.nearness === undefined : !pairing.isLeft(found)) continue;
      const [first, ...others] = joinedIn(
        found,
        wanted.filter((section) => pairing.isOpen(section) || section === answer?.wanted),
      );
      if (!first) continue;
      pairing.assign(found, first);
      for (const section of others) pairing.share(found, section);
    }
  for (const section of wanted) {
    const found = pairing.answerTo(section);
    if (found ? pairing.answerOf(found)?.nearness === undefined : !pairing.isOpen(section)) continue;
    const parts = splitInto(
      section,
      pairing.scope.sections.filter(
        (other) => other === found || (pairing.isLeft(other) && pairing.isInPlace(other, section)),
      ),
    );
    for (const part of parts) pairing.assign(part, section);
  }
  pairSides(pairing, wanted);
}

/**
 * Pairs what is as loosely one thing as a pair that was found: "Negative consequences" is no more unknown than the "Positive
 * consequences" that answer "Consequences", and no more missing where the template has both and a document one heading.
 */
function pairSides(pairing: Pairing, wanted: readonly TemplateSection[]): void {
  for (const section of wanted) {
    const found = pairing.answerTo(section);
    if (!found || pairing.answerOf(found)?.nearness !== 'loose') continue;
    if (found.key.length > section.key.length) {
      for (const other of pairing.scope.sections)
        if (
          pairing.isInPlace(other, section) &&
          pairing.isLeft(other) &&
          !pairing.isDuplicate(other) &&
          isLoosely(section, other)
        )
          pairing.assign(other, section, { nearness: 'loose' });
    } else {
      for (const other of wanted)
        if (pairing.isOpen(other) && other.parent === section.parent && isLoosely(other, found))
          pairing.share(found, other);
    }
  }
}

function isLoosely({ key, section: { title } }: TemplateSection, found: Section): boolean {
  return nearnessOf({ key, title }, found) === 'loose';
}

const MIN_PARTS = 2;

/** Pairs a section of the template whose subsections all stand in a section with a heading of its own with that. */
export function pairByParts(pairing: Pairing, wanted: readonly TemplateSection[]): void {
  for (const section of wanted) {
    if (!pairing.isOpen(section)) continue;
    const owners = wanted
      .filter(({ parent }) => parent === section.index)
      .flatMap((part) => pairing.answerTo(part)?.parent ?? []);
    const [owner] = owners;
    if (owners.length < MIN_PARTS || !owners.every((other) => other === owner)) continue;
    const found = pairing.scope.sections.find(({ index }) => index === owner);
    if (found && pairing.isLeft(found) && found.heading.level === pairing.levelOf(section))
      pairing.assign(found, section, { nearness: 'loose' });
  }
}

const JOINS = /[&/,+、・]/;

/** Whether a heading names several things: "Rationale and alternatives", "Product & incentive considerations". */
function namesSeveral({ key, title }: { readonly key: string; readonly title: string }): boolean {
  return JOINS.test(title) || key.split(' ').some((word) => headingWords('and').has(word));
}

function wordsOf(key: string): ReadonlySet<string> {
  return new Set(aboutOf(key).filter((word) => !headingWords('and').has(word)));
}

/**
 * The sections of the template that one heading of a document answers together: each of them is a part of its words, and
 * together they are all of them. Empty where it answers fewer than two.
 */
function joinedIn(found: Section, wanted: readonly TemplateSection[]): readonly TemplateSection[] {
  if (!namesSeveral(found)) return [];
  const words = wordsOf(found.key);
  const parts = wanted.filter((section) => isPart(wordsOf(section.key), words));
  const named = new Set(parts.flatMap(({ key }) => [...wordsOf(key)]));
  return parts.length > 1 && named.size === words.size ? parts : [];
}

/** The headings of a document that one section of the template is split into; empty where fewer than two are parts of it. */
function splitInto(wanted: TemplateSection, sections: readonly Section[]): readonly Section[] {
  if (!namesSeveral({ key: wanted.key, title: wanted.section.title })) return [];
  const words = wordsOf(wanted.key);
  const parts = sections.filter((found) => isPart(wordsOf(found.key), words));
  const named = new Set(parts.flatMap(({ key }) => [...wordsOf(key)]));
  return named.size >
    maxOf(
      parts.map(({ key }) => wordsOf(key).size),
      0,
    )
    ? parts
    : [];
}

function isPart(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && some.size < all.size && [...some].every((word) => all.has(word));
}
