import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.ts';

export const sectionRenamed: Rule = {
  id: 'section-renamed',
  summary: "A heading is almost, but not quite, the template's.",
  severity: 'warning',
  *check({ alignment }) {
    for (const { found, wanted, isRenamed } of alignment.pairs) {
      if (!isRenamed) continue;
      yield {
        message: l10n.t('Expected the heading `{0}`, found `{1}`. Rename it.', wanted.name, found.title),
        subject: `${wanted.name} => ${found.title}`,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
