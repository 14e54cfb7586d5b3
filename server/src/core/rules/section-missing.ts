import * as l10n from '@vscode/l10n';
import { isDoubtful, isOfOtherStructure, MIN_OTHER, missingSections } from '../matching/missing.ts';
import { sectionAbove } from '../matching/places.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { OTHERS, type Rule, type SaidForAll } from './rule.ts';

export const sectionMissing: Rule = {
  id: 'section-missing',
  summary: 'A section that the template has is not there.',
  severity: 'by status',
  isForClosed: true,
  *check(match) {
    const missing = missingSections(match);
    const isOther = isOfOtherStructure(match, missing);
    for (const absence of missing) {
      const { wanted } = absence;
      const above = sectionAbove(match, absence);
      yield {
        message:
          above && quoted(above.name)
            ? l10n.t('`{0}`: section missing. Insert it after `{1}`.', subjectOf(wanted.name), quoted(above.name))
            : l10n.t('`{0}`: section missing. Insert it.', subjectOf(wanted.name)),
        ...(isOther && {
          sayForAll: saidForAll(subjectOf(wanted.name)),
          leastForAll: Math.min(MIN_OTHER, missing.length),
        }),
        subject: wanted.name,
        unwritten: wanted.name,
        range: above?.range ?? { start: 0, end: 0 },
        templateRange: wanted.section.heading.title,
        reason: wanted.requirement,
        isUncertain: isDoubtful(match, absence),
      };
    }
  },
};

function saidForAll(subject: string): SaidForAll {
  const say = (others: string) =>
    l10n.t('`{0}`: section missing, and {1} more. Insert them, if it is to follow the template.', subject, others);
  return { one: say('1'), several: say(OTHERS) };
}
