import { stemKey } from '../dialect/repeats/index.ts';
import { keyBeforeValue } from '../document/headingField.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';

/** Whether a document's heading is the template's, or one more copy of a repeated one. */
export function answers(found: Section, section: TemplateSection): boolean {
  const { key, alike, isChoice } = section;
  if (alike?.includes(found.key)) return true;
  return found.key === key || (isChoice && keyBeforeValue(found.title) === key) || isCopy(found, section);
}

/** Whether a document's heading starts as all copies of a repeated section do; not of one that may be called anything. */
export function isCopy(found: Section, { repeats }: TemplateSection): boolean {
  if (repeats === undefined || repeats === '') return false;
  const key = repeats.includes('#') ? stemKey(found.key) : found.key;
  return key === repeats || key.startsWith(`${repeats} `);
}

/** What stands behind the stem of a copy: its number, letter, or name behind a colon. */
const NUMBERED = /^\P{N}*?(?:\d|(?<=\s)[A-Z](?=\s*(?:$|\P{L}))|[:：#])/u;

/** Whether a heading is a copy wherever it stands: "Story points" is none of "Story 1". */
export function isPlainCopy(found: Section, section: TemplateSection): boolean {
  return isCopy(found, section) && (found.key === section.repeats || NUMBERED.test(found.title));
}
