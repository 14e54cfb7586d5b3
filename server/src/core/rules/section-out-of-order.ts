import * as l10n from '@vscode/l10n';
import { sectionAbove } from '../matching/places.ts';
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
        message: above
          ? l10n.t(
              'Expected the section `{0}` after `{1}`, as the template has it, found it elsewhere. Move it.',
              found.title,
              above.name,
            )
          : l10n.t(
              'Expected the section `{0}` first, as the template has it, found it elsewhere. Move it.',
              found.title,
            ),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
