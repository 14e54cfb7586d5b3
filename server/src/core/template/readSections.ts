import { headingKey } from '../document/headingKey.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { withoutMark } from '../document/requirementMark.ts';
import { isMetadataSection, sectionMetadata } from './metadata.ts';
import { sectionRequirement } from './sectionRequirement.ts';
import type { TemplateOverrides, TemplateSection, TemplateTitle } from './template.ts';

const TITLE_WORD =
  /^(?:[\w-]+ )?(?:rfc|adr|kep|eip|sep|proposal|enhancement|enhancement specification|design|design doc|title|decision)\b/i;

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
export function readSections(
  document: ProposalDocument,
  title: TemplateTitle | undefined,
  overrides: TemplateOverrides,
): readonly TemplateSection[] {
  const sections: TemplateSection[] = [];
  const positions = new Map<number, number>();
  let firstOfMain = true;
  for (const section of document.sections) {
    if (section === title?.section) continue;
    const parent = positions.get(section.parent) ?? -1;
    const { isRequired, repeats, reason } = sectionRequirement(document, section, overrides);
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
    const name = withoutMark(section.title.replace(/<!--(?:(?!<!--).)*?-->/g, '')) || section.title;
    positions.set(section.index, sections.length);
    sections.push({
      name: repeats ? name.slice(0, repeats.length) : name,
      key: section.key,
      level: section.heading.level,
      isRequired,
      requirement: reason,
      repeats,
      section,
      index: sections.length,
      parent,
      holdsFields: (firstOfMain || isMetadataSection(section)) && sectionMetadata(document, section).length > 0,
    });
    firstOfMain = false;
  }
  return sections;
}
