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
      if (!unknown) continue;
      const { found, wanted } = pair;
      const expected = wanted.allowed && nameValues(wanted.allowed);
      const hint = unknown.suggestion ? ` (did you mean \`${unknown.suggestion}\`?)` : '';
      yield {
        message: `Unexpected value \`${found.value}\` for \`${found.key}\`, expected one of ${expected}${hint}.`,
        subject: found.key,
        range: found.valueRange,
        templateRange: wanted.values?.range ?? wanted.field.valueRange,
        isUncertain: wanted.values?.certainty === 'uncertain',
      };
    }
  },
};
