import { unwrittenSections } from '../matching/unwritten.ts';
import { mayBeEmpty } from './mayBeEmpty.ts';
import { notWritten } from './notWritten.ts';
import type { Rule } from './rule.ts';
import { toCome } from './toCome.ts';

export const sectionUnfilled: Rule = {
  id: 'section-unfilled',
  summary: "A section holds nothing but the template's advice.",
  severity: 'by status',
  isAboutText: true,
  *check(match) {
    for (const section of unwrittenSections(match)) {
      const content = match.contents.get(section.found);
      if (section.toCome) yield toCome(match, section, section.toCome);
      else if (!section.isEmpty && content?.placeholders.length === 0)
        yield { ...notWritten(section), isUncertain: content.isEmpty && mayBeEmpty(match, section) };
    }
  },
};
