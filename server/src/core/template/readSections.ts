import type { Ways } from '../dialect/houses/house.ts';
import { headingKey } from '../document/headingKey.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { withoutMark } from '../document/requirementMark.ts';
import { readAllowedValues } from './allowedValues.ts';
import { isInstructions } from './instructions.ts';
import { isMetadataSection, sectionMetadata } from './metadata.ts';
import { sectionRequirement } from './sectionRequirement.ts';
import type { TemplateOverrides, TemplateSection, TemplateTitle } from './template.ts';

/** The template's sections in order; the copies of a repeated one, with what stands in them, become one. */
export function readSections(
  document: ProposalDocument,
  title: TemplateTitle | undefined,
  overrides: TemplateOverrides,
  { alike = [], isSample }: Ways = {},
): readonly TemplateSection[] {
  const sections: TemplateSection[] = [];
  const positions = new Map<number, number>();
  const copies = new Map<string, TemplateSection>();
  const known = new Set<string>();
  let firstOfMain = true;
  let instructionsEnd = 0;
  for (const section of document.sections) {
    if (section === title?.section) continue;
    if (section.index < (title?.section.index ?? 0) || section.range.start < instructionsEnd) continue;
    if (isInstructions(section.title)) {
      instructionsEnd = section.range.end;
      continue;
    }
    const parent = positions.get(section.parent) ?? -1;
    const isAlike = alike.includes(section.key);
    const said = sectionRequirement(document, section, overrides);
    const repeats = isAlike ? section.key : said.repeats;
    const presence = isAlike || isSample ? () => ({ ...said.presence(), isRequired: false }) : said.presence;
    const twin = repeats === undefined ? undefined : copies.get(`${parent} ${repeats}`);
    if (twin) {
      positions.set(section.index, twin.index);
      continue;
    }
    // What stands in a further copy of a repeated section is known from the first.
    if (sections[parent]?.repeats !== undefined && known.has(`${parent} ${section.key}`)) continue;
    known.add(`${parent} ${section.key}`);
    const choice = choiceName(section.title);
    const name = choice ?? (withoutMark(section.title.replace(/<!--(?:(?!<!--).)*?-->/g, '')) || section.title);
    positions.set(section.index, sections.length);
    sections.push({
      name: repeats ? name.slice(0, repeats.length) : name,
      key: choice === undefined ? section.key : headingKey(choice),
      level: section.heading.level,
      get isRequired() {
        return presence().isRequired;
      },
      get requirement() {
        return presence().reason;
      },
      repeats,
      ...(isAlike && { alike }),
      section,
      index: sections.length,
      parent,
      isChoice: choice !== undefined,
      holdsFields: (firstOfMain || isMetadataSection(section)) && sectionMetadata(document, section).length > 0,
    });
    if (repeats !== undefined) copies.set(`${parent} ${repeats}`, sections.at(-1) as TemplateSection);
    firstOfMain = false;
  }
  return sections;
}

/** What stands before the values to choose from in a heading such as `State: (Draft | Accepted)`. */
function choiceName(title: string): string | undefined {
  const [, name, values = ''] = /^([^:：]{1,60})[:：]\s+(\S.*)$/.exec(title) ?? [];
  return name !== undefined && values.includes('|') && readAllowedValues(values, true) ? name.trim() : undefined;
}
