import * as l10n from '@vscode/l10n';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionRenamed: Rule = {
  id: 'section-renamed',
  summary: "A heading is almost, but not quite, the template's.",
  severity: 'warning',
  *check({ alignment }) {
    for (const { found, wanted, nearness } of alignment.pairs) {
      if (nearness === undefined || nearness === 'loose') continue;
      yield {
        message: l10n.t(
          '`{0}`: should be `{1}`, as in the template. Rename it.',
          subjectOf(found.title),
          quoted(wanted.name),
        ),
        subject: `${wanted.name} => ${found.title}`,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
        isUncertain: nearness !== 'mistyped',
      };
    }
  },
};
