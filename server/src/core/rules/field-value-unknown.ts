import * as l10n from '@vscode/l10n';
import { unknownValue } from '../matching/fieldState.ts';
import { nameValues } from '../template/allowedValues.ts';
import type { Rule } from './rule.ts';

export const fieldValueUnknown: Rule = {
  id: 'field-value-unknown',
  summary: 'A field has a value that the template does not list.',
  severity: 'warning',
  *check(match) {
    for (const pair of match.fieldPairs) {
      const unknown = unknownValue(match, pair);
      const { found, wanted } = pair;
      if (!unknown || !wanted.allowed) continue;
      const expected = nameValues(wanted.allowed.values);
      yield {
        message: unknown.suggestion
          ? l10n.t(
              'Unexpected value `{0}` for `{1}`, expected one of {2} (did you mean `{3}`?).',
              found.value,
              found.key,
              expected,
              unknown.suggestion,
            )
          : l10n.t('Unexpected value `{0}` for `{1}`, expected one of {2}.', found.value, found.key, expected),
        subject: found.key,
        range: found.valueRange,
        templateRange: wanted.values?.range ?? wanted.field.valueRange,
        isUncertain: wanted.values?.certainty === 'uncertain',
      };
    }
  },
};
