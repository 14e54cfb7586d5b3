import * as l10n from '@vscode/l10n';
import { closest } from '../matching/nearMiss.ts';
import { hides, ignoreCommentsIn, ignoresIn } from './ignoring.ts';
import type { Rule } from './rule.ts';

export const ignoreUnused: Rule = {
  id: 'ignore-unused',
  summary: 'A comment asks to ignore what is not there.',
  severity: 'information',
  needs: 'found',
  *check(match, { found }) {
    if (!found) return;
    const { problems, checked, known } = found;
    for (const { entries, range } of ignoreCommentsIn(match)) {
      if (entries.length > 0) continue;
      yield {
        message: l10n.t('`proposals-ignore`: names no rule. Write it as `proposals-ignore RULE: reason`.'),
        subject: 'proposals-ignore',
        range,
      };
    }
    for (const ignore of ignoresIn(match)) {
      const { rule, range } = ignore.entry;
      const isDecided = checked.has(rule) || !known.includes(rule);
      if (rule === this.id || !isDecided || problems.some((problem) => hides(match, ignore, problem))) continue;
      const meant = known.includes(rule) ? undefined : closest(rule, known);
      yield { message: messageFor(rule, known.includes(rule), meant), subject: rule, range };
    }
  },
};

function messageFor(rule: string, isKnown: boolean, meant: string | undefined): string {
  if (isKnown) return l10n.t('`{0}`: nothing to ignore here any more. Remove this.', rule);
  return meant
    ? l10n.t('`{0}`: no such rule to ignore (did you mean `{1}`?). Correct its name.', rule, meant)
    : l10n.t('`{0}`: no such rule to ignore. Correct its name, or remove this.', rule);
}
