import * as l10n from '@vscode/l10n';
import { sectionAbove } from '../matching/places.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionOutOfOrder: Rule = {
  id: 'section-out-of-order',
  summary: 'A section stands elsewhere than in the template.',
  severity: 'warning',
  *check(match) {
    const moved = match.alignment.pairs.filter(({ isMoved }) => isMoved);
    for (const { found, wanted } of moved) {
      // What moved along with the section that it belongs to is no problem of its own.
      if (
        moved.some(
          (other) =>
            other.wanted.index === wanted.parent &&
            other.found.range.end >= found.range.end &&
            other.found.index < found.index,
        )
      )
        continue;
      const above = sectionAbove(match, wanted);
      yield {
        message:
          above && quoted(above.name)
            ? l10n.t('`{0}`: out of order. Move it after `{1}`.', subjectOf(found.title), quoted(above.name))
            : l10n.t('`{0}`: out of order. Move it before the other sections.', subjectOf(found.title)),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
