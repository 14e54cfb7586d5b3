import { isGuidance } from '../dialect/guidance/index.ts';
import type { Ways } from '../dialect/houses/house.ts';
import { isInstructions } from '../dialect/instructions/index.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import { sectionPlace } from '../dialect/sections/sectionPlace.ts';
import { headingKey } from '../document/headingKey.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { withoutMark } from '../document/requirementMark.ts';
import { once } from '../text/once.ts';
import { CopyTally } from './copyTally.ts';
import { isMetadataSection, sectionMetadata } from './metadata.ts';
import { voluntary } from './presence.ts';
import { sectionRequirement } from './sectionRequirement.ts';
import type { TemplateOverrides, TemplateSection, TemplateTitle } from './template.ts';
import { haveTypedValues } from './typedValues.ts';

/**
 * How many sections a template may have; what follows them asks for nothing. To find out which heading answers which, all headings of
 * a proposal are compared with all sections of its template. The longest template known has some hundred.
 */
export const MAX_SECTIONS = 1_000;

/** What of a template's headings are sections of a proposal. */
export interface SectionReading {
  /** In order; the copies of a repeated one, with what stands in them, are one. */
  readonly sections: readonly TemplateSection[];
  /** By position in the document's list of sections: the position in this list of the one that it is, or belongs to. */
  readonly positions: ReadonlyMap<number, number>;
}

/** Reads which of a template's headings are sections, and how often each is to stand in a proposal. */
export function readSections(
  document: ProposalDocument,
  title: TemplateTitle | undefined,
  overrides: TemplateOverrides,
  { alike = [], isSample }: Ways = {},
): SectionReading {
  const sections: TemplateSection[] = [];
  const positions = new Map<number, number>();
  const tally = new CopyTally(sections);
  let firstOfMain = true;
  let skippedUntil = 0;
  for (const section of document.sections) {
    if (sections.length === MAX_SECTIONS) break;
    if (section === title?.section) continue;
    const parent = positions.get(section.parent) ?? -1;
    if (section.index < (title?.section.index ?? 0) || section.range.start < skippedUntil) continue;
    const outer = parent < 0 ? undefined : document.sections[section.parent];
    if (isInstructions(section.title) || (outer && isGuidance(sectionPlace(document, section, outer)))) {
      skippedUntil = section.range.end;
      continue;
    }
    const isAlike = alike.includes(section.key);
    const said = sectionRequirement(document, section, overrides);
    const stem = isAlike ? { key: section.key, name: '' } : said.stem;
    const twin = tally.twinOf(parent, stem?.key, section);
    if (twin !== undefined) {
      positions.set(section.index, twin);
      continue;
    }
    const choice = choiceName(section.title);
    const index = sections.length;
    const presence = once(() => {
      const own = said.presence();
      if (isAlike || isSample) return voluntary('ways-of-the-house', own);
      if (!own.isRequired) return own;
      if (!tally.isInAllCopies(index, parent)) return voluntary('missing-in-a-copy', own);
      return isShell(section, index, sections) ? voluntary('nothing-required-inside', own) : own;
    });
    positions.set(section.index, index);
    sections.push({
      name: stem?.name || (choice ?? nameOf(section)),
      key: choice === undefined ? section.key : headingKey(choice),
      level: section.heading.level,
      get isRequired() {
        return presence().isRequired;
      },
      get requirement() {
        return presence().requirement;
      },
      get due() {
        return presence().due ?? sections[parent]?.due;
      },
      repeats: stem?.key,
      ...(isAlike && { alike }),
      section,
      index,
      parent,
      isChoice: choice !== undefined,
      holdsFields: isMetadataSection(section)
        ? sectionMetadata(document, section, haveTypedValues).length > 0
        : firstOfMain && sectionMetadata(document, section).length > 0,
    });
    firstOfMain = false;
  }
  return { sections, positions };
}

/** Whether there is nothing in a section but others that may be left out: without these it is nothing. */
function isShell({ blocks }: Section, index: number, sections: readonly TemplateSection[]): boolean {
  if (blocks.length > 0) return false;
  const inside = sections.filter(({ parent }) => parent === index);
  return inside.length > 0 && inside.every(({ isRequired, repeats }) => !isRequired && repeats === undefined);
}

/** A heading without comments and marks; one that is nothing else stays. */
function nameOf({ title }: Section): string {
  return withoutMark(title.replace(/<!--(?:(?!<!--).)*?-->/g, '')) || title;
}

/** What stands before the values to choose from in a heading such as `State: (Draft | Accepted)`. */
function choiceName(title: string): string | undefined {
  const [, name, values = ''] = /^([^:：]{1,60})[:：]\s+(\S.*)$/.exec(title) ?? [];
  return name !== undefined && values.includes('|') && readAllowedValues(values, true) ? name.trim() : undefined;
}
