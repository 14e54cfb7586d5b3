import { keyBeforeValue } from '../document/headingField.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';

/** Whether a document's heading is the template's, or one more copy of a repeated one. */
export function answers(
  found: Section,
  { key, repeats, alike, level, isChoice }: TemplateSection,
  levelShift?: number,
): boolean {
  if (found.key === key || (isChoice && keyBeforeValue(found.title) === key)) return true;
  if (alike?.includes(found.key)) return true;
  if (repeats === undefined) return false;
  if (repeats === '') return levelShift !== undefined && found.heading.level === level + levelShift;
  return found.key === repeats || found.key.startsWith(`${repeats} `);
}
