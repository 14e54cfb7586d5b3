import * as l10n from '@vscode/l10n';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** A heading more than one level below the one it belongs to; said once for all that jump in the same way. */
export const levelJump: TemplateCheck = function* ({ document: { sections } }) {
  const seen = new Set<string>();
  for (const { heading, parent, title } of sections) {
    const above = sections[parent];
    if (!above || heading.level <= above.heading.level + 1) continue;
    const expected = above.heading.level + 1;
    const jump = `${above.heading.level} ${heading.level}`;
    if (seen.has(jump)) continue;
    seen.add(jump);
    yield {
      rule: 'template-level-jump',
      severity: 'information',
      message: l10n.t(
        '`{0}`: level {1} instead of {2}, right below `{3}`. Write it with `{4}`.',
        subjectOf(title),
        heading.level,
        expected,
        quoted(above.title),
        '#'.repeat(expected),
      ),
      range: heading.title,
    };
  }
};
