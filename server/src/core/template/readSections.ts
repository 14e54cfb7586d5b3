import { headingKey, OPTIONAL_MARK } from '../document/headingKey.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { sectionMetadata } from './metadata.ts';
import type { TemplateSection, TemplateTitle } from './template.ts';

const TITLE_WORD =
  /^(?:[\w-]+ )?(?:rfc|adr|kep|eip|sep|proposal|enhancement|enhancement specification|design|design doc|title|decision)\b/i;

const OPTIONAL_OPENING =
  /^[\s<>!*_-]*\(?(?:optional\b|omit (?:this section )?if|(?:this )?(?:is an )?optional (?:section|element))/i;
const OPTIONAL_SENTENCE =
  /\b(?:this )?(?:sub)?section (?:is optional|(?:can|may|should) be (?:omitted|removed|deleted|left out|skipped))|\b(?:remove|delete|omit|skip) this (?:sub)?section\b/i;

/** The heading that holds the title: the first one, of level 1, unless the template's sections are of level 1 themselves. */
export function readTitle(document: ProposalDocument): TemplateTitle | undefined {
  const [first] = document.sections;
  if (first?.heading.level !== 1) return undefined;
  const topLevel = document.sections.filter(({ heading }) => heading.level === 1).length;
  const [placeholder] = findPlaceholdersInText(first.title);
  if (topLevel > 1 && !placeholder && !TITLE_WORD.test(first.title)) return undefined;
  const before = placeholder ? first.title.slice(0, placeholder.start) : '';
  return { section: first, prefix: /[:–—-]\s*$/.test(before) ? headingKey(before) : '' };
}

/** The template's sections in order; the copies of a repeated one, with what stands in them, become one. */
export function readSections(document: ProposalDocument, title: TemplateTitle | undefined): readonly TemplateSection[] {
  const sections: TemplateSection[] = [];
  const positions = new Map<number, number>();
  let firstOfMain = true;
  for (const section of document.sections) {
    if (section === title?.section) continue;
    const parent = positions.get(section.parent) ?? -1;
    const repeats = repeatedStem(section.title);
    const twin = sections.find(
      (other) => repeats !== undefined && other.repeats === repeats && other.parent === parent,
    );
    if (twin) {
      positions.set(section.index, twin.index);
      continue;
    }
    if (
      sections.some(
        (other) => other.parent === parent && other.key === section.key && sections[parent]?.repeats !== undefined,
      )
    )
      continue;
    const name =
      section.title
        .replace(/<!--.*?-->/g, '')
        .replace(OPTIONAL_MARK, '')
        .trim() || section.title;
    positions.set(section.index, sections.length);
    sections.push({
      name: repeats ? name.slice(0, repeats.length) : name,
      key: section.key,
      level: section.heading.level,
      isRequired: repeats === undefined && !isOptional(document, section),
      requirement: { range: section.heading, certainty: 'certain' },
      repeats,
      section,
      index: sections.length,
      parent,
      holdsFields: firstOfMain && sectionMetadata(document, section).length > 0,
    });
    firstOfMain = false;
  }
  return sections;
}

/** `alternative` for "Alternative 1: [Name]", '' for a heading that is all placeholder, undefined for one that stands once. */
function repeatedStem(title: string): string | undefined {
  const numbered =
    /^(\p{L}[\p{L}-]{0,40}(?: [\p{L}-]{1,40}){0,5})\s{1,4}(?:\d{1,4}|[A-Z]|#)(?=\s{0,4}(?:$|[:.–—-]))/u.exec(title);
  if (numbered) return headingKey(numbered[1] ?? '');
  const [placeholder] = findPlaceholdersInText(title);
  if (!placeholder) return undefined;
  return headingKey(title.slice(0, placeholder.start));
}

function isOptional(document: ProposalDocument, section: Section): boolean {
  const { heading, title } = section;
  if (OPTIONAL_MARK.test(title.replace(/<!--\s*(.*?)\s*-->/g, '($1)').trim())) return true;
  const above = document.text.slice(Math.max(0, heading.start - 200), heading.start).trimEnd();
  // Alone on its line: one at the end of a text or of a long comment belongs to the section before.
  if (/(?:^|\n)<!--[^<>\n]*\boptional\b[^<>\n]*-->$/i.test(above)) return true;
  const [first] = section.blocks;
  const opening = first ? document.text.slice(first.start, Math.min(first.end, first.start + 400)) : '';
  return OPTIONAL_OPENING.test(opening) || OPTIONAL_SENTENCE.test(opening);
}
