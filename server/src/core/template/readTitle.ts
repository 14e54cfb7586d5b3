import { isInstructions } from '../dialect/instructions/index.ts';
import { standsForTitle } from '../dialect/titles/standsForTitle.ts';
import { fieldName } from '../document/field.ts';
import { headingKey } from '../document/headingKey.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { isFieldFor } from '../language/fields.ts';
import { endsInTemplate, hasTemplateWord } from '../language/templateWord.ts';
import { asksForTitle, isGeneralTitle, startsWithKind } from '../language/titles.ts';
import { isMetadataSection, sectionMetadata } from './metadata.ts';
import type { TemplateTitle } from './template.ts';

const MIN_SECTIONS = 2;
/**
 * The heading that holds the title: the first one, of level 1, unless the template's sections are of level 1 themselves, or
 * it names the template and the title's place is below it.
 * Instructions for the template's user may stand before it, under headings of their own.
 */
export function readTitle(document: ProposalDocument): TemplateTitle | undefined {
  const { sections } = document;
  const [first] = sections;
  if (first && isLabelled(first)) return { section: first, prefix: '' };
  const top = sections.filter(({ heading }) => heading.level === 1);
  const title = top.find((section) => !isPreface(section, document, top));
  if (!title || !sections.slice(0, title.index).every((section) => isBeforeTitle(section, document, top)))
    return undefined;
  const below = titleBelow(title, document);
  if (below) return { section: below, prefix: '' };
  const [placeholder] = findPlaceholdersInText(title.title);
  const others = top.filter((section) => section.index > title.index && !isInstructions(section.title));
  const isNamed = placeholder || startsWithKind(title.title) || standsForTitle(title.title);
  if (others.length > 0 && !isNamed) return undefined;
  const before = placeholder ? title.title.slice(0, placeholder.start) : '';
  return { section: title, prefix: /[:–—-]\s*$/.test(before) ? headingKey(before) : '' };
}

/** "Title: what it solves", at any level. */
function isLabelled({ title }: Section): boolean {
  const label = /^([^:：]{2,30})[:：]\s{0,3}\S/.exec(title)?.[1];
  return label !== undefined && isFieldFor('title', fieldName(label));
}

/** "How to use this template", or "RFC template" where a heading with a title to fill in follows. */
function isPreface(section: Section, document: ProposalDocument, top: readonly Section[]): boolean {
  if (isInstructions(section.title)) return top.length > 1;
  if (isAboutMetadata(section, document, top)) return true;
  if (!hasTemplateWord(section.title) || findPlaceholdersInText(section.title).length > 0) return false;
  return top.some(({ index, title }) => index > section.index && findPlaceholdersInText(title).length > 0);
}

/** "Your Proposal Title" as the first heading below "Template", which names the file and stands in no proposal. */
function titleBelow(name: Section, { sections }: ProposalDocument): Section | undefined {
  const first = sections[name.index + 1];
  if (
    !endsInTemplate(name.key) ||
    name.key.split(' ').length > 2 ||
    first?.parent !== name.index ||
    !standsForTitle(first.title)
  )
    return undefined;
  return sections.some(({ index, parent }) => index > first.index && parent === name.index) ? first : undefined;
}

/** Words on metadata that is kept elsewhere, before the one heading that all sections of the proposal stand under. */
function isAboutMetadata(section: Section, document: ProposalDocument, top: readonly Section[]): boolean {
  const [first, second, ...others] = top;
  if (section !== first || !second || others.length > 0 || !isMetadataSection(section)) return false;
  if (!asksForTitle(second.title) && !isGeneralTitle(second.title) && findPlaceholdersInText(second.title).length === 0)
    return false;
  const below = document.sections.filter(({ parent }) => parent === second.index);
  return below.length >= MIN_SECTIONS && sectionMetadata(document, section).length === 0;
}

function isBeforeTitle(section: Section, document: ProposalDocument, top: readonly Section[]): boolean {
  for (let at: Section | undefined = section; at; at = document.sections[at.parent])
    if (isInstructions(at.title) || isPreface(at, document, top)) return true;
  return false;
}
