import * as l10n from '@vscode/l10n';
import { sectionAbove } from '../matching/places.ts';
import { groupBy } from '../text/groupBy.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { OTHERS, type Rule } from './rule.ts';

export const sectionOutOfOrder: Rule = {
  id: 'section-out-of-order',
  summary: 'A section stands elsewhere than in the template.',
  severity: 'hint',
  *check(match) {
    const moved = match.alignment.pairs.filter(({ isMoved }) => isMoved);
    const byWanted = groupBy(moved, ({ wanted }) => wanted.index);
    for (const pair of moved) {
      const { found, wanted } = pair;
      // What moved along with the section that it belongs to is no problem of its own.
      if (
        byWanted
          .get(wanted.parent)
          ?.some((other) => other.found.range.end >= found.range.end && other.found.index < found.index)
      )
        continue;
      const above = sectionAbove(match, pair);
      const subject = subjectOf(found.title);
      yield {
        message:
          above && quoted(above.name)
            ? l10n.t('`{0}`: out of order. Move it after `{1}`.', subject, quoted(above.name))
            : l10n.t('`{0}`: out of order. Move it before the other sections.', subject),
        sayForAll: {
          one: l10n.t("`{0}`: out of order, and one more. Put the sections into the template's order.", subject),
          several: l10n.t(
            "`{0}`: out of order, and {1} more. Put the sections into the template's order.",
            subject,
            OTHERS,
          ),
        },
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
