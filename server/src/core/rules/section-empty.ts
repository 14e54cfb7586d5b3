import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import { hasSubsections, missingBelow } from '../matching/missing.ts';
import { unwrittenSections } from '../matching/unwritten.ts';
import { subjectOf } from '../text/shortened.ts';
import { mayBeEmpty } from './mayBeEmpty.ts';
import type { Rule } from './rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  summary: 'A section has a heading and nothing below it.',
  severity: 'by status',
  *check(match) {
    for (const section of unwrittenSections(match)) {
      const { found, wanted, isEmpty, isSum } = section;
      if (!isEmpty) continue;
      const below = hasSubsections(match, found) ? [] : missingBelow(match, section).map((one) => one.wanted.name);
      yield {
        message: messageFor(subjectOf(found.title), wanted.isRequired, below),
        subject: found.title,
        unwritten: wanted.name,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
        covers: found.range,
        isSum,
        isUncertain: mayBeEmpty(match, section),
      };
    }
  },
};

function messageFor(subject: string, isRequired: boolean, below: readonly string[]): string {
  if (below.length > 0) return l10n.t('`{0}`: empty. Write it, insert {1}, or say "None".', subject, nameValues(below));
  return isRequired
    ? l10n.t('`{0}`: empty. Write it, or say "None".', subject)
    : l10n.t('`{0}`: empty. Write it, or remove it: the section is optional.', subject);
}
