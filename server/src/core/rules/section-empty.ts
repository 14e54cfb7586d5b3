import * as l10n from '@vscode/l10n';
import { hasSubsections, missingBelow } from '../matching/missing.ts';
import { unwrittenSections } from '../matching/unwritten.ts';
import { nameValues } from '../template/allowedValues.ts';
import type { Rule } from './rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  summary: 'A section has a heading and nothing below it.',
  severity: 'by status',
  *check(match) {
    for (const { found, wanted, isEmpty, isSum } of unwrittenSections(match)) {
      if (!isEmpty) continue;
      const below = hasSubsections(match, found) ? [] : missingBelow(match, wanted).map(({ name }) => name);
      yield {
        message: messageFor(found.title, below),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
        covers: found.range,
        isSum,
      };
    }
  },
};

function messageFor(title: string, [first, ...others]: readonly string[]): string {
  if (first === undefined)
    return l10n.t('Expected text in the section `{0}`, found nothing. Write it, or say "None".', title);
  return others.length === 0
    ? l10n.t(
        'Expected text or the subsection `{0}` in the section `{1}`, found nothing. Write it, or say "None".',
        first,
        title,
      )
    : l10n.t(
        'Expected text or the subsections {0} in the section `{1}`, found nothing. Write it, or say "None".',
        nameValues([first, ...others]),
        title,
      );
}
