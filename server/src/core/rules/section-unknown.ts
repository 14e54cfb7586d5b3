import * as l10n from '@vscode/l10n';
import { minOf } from '../text/longLists.ts';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionUnknown: Rule = {
  id: 'section-unknown',
  summary: "A section is none of the template's.",
  severity: 'hint',
  *check({ alignment, template, fields }) {
    const mainLevel =
      minOf(
        template.sections.map(({ level }) => level),
        6,
      ) + alignment.levelShift;
    for (const found of alignment.unknown) {
      if (found.heading.level !== mainLevel || template.alsoKnown?.has(found.key)) continue;
      if (fields.some(({ keyRange }) => keyRange.start === found.heading.title.start)) continue;
      yield {
        message: l10n.t(
          '`{0}`: not in the template. Keep it if readers need it, or move its text elsewhere.',
          subjectOf(found.title),
        ),
        subject: found.title,
        range: found.heading.title,
      };
    }
  },
};
