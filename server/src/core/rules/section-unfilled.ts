import { unwrittenSections } from '../matching/unwritten.ts';
import { notWritten } from './notWritten.ts';
import type { Rule } from './rule.ts';
import { toCome } from './toCome.ts';

export const sectionUnfilled: Rule = {
  id: 'section-unfilled',
  summary: "A section holds nothing but the template's advice.",
  severity: 'by status',
  isAboutText: true,
  *check(match) {
    for (const section of unwrittenSections(match))
      if (section.toCome) yield toCome(match, section, section.toCome);
      else if (!section.isEmpty && match.contents.get(section.found)?.placeholders.length === 0)
        yield notWritten(section);
  },
};
