import * as l10n from '@vscode/l10n';
import { nameValues } from '../template/allowedValues.ts';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

/** What a template writes into a field that somebody else fills in. */
const MAY_STAY_EMPTY =
  /\bleave (?:this |it )?(?:empty|blank)\b|\bwill (?:be (?:added|assigned|filled|set|updated)|contain)\b|\blater\b/i;

export const fieldEmpty: Rule = {
  id: 'field-empty',
  summary: 'A field of the metadata has no value.',
  severity: 'by status',
  *check({ fieldPairs }) {
    for (const { wanted, found } of fieldPairs) {
      if (
        !wanted.isRequired ||
        found.spelling === 'section' ||
        found.value !== '' ||
        wanted.field.value === '' ||
        MAY_STAY_EMPTY.test(wanted.field.value)
      )
        continue;
      yield {
        message: wanted.allowed
          ? l10n.t('`{0}`: no value. Fill in one of {1}.', subjectOf(found.key), nameValues(wanted.allowed.values))
          : l10n.t('`{0}`: no value. Fill it in.', subjectOf(found.key)),
        subject: found.key,
        range: found.keyRange,
        templateRange: wanted.field.range,
        reason: wanted.requirement,
        isUncertain: wanted.requirement.certainty === 'uncertain',
      };
    }
  },
};
