import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { unknownValue } from '../matching/fieldState.ts';
import type { FieldPair } from '../matching/match.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
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
      yield {
        message: messageFor(pair, wanted.allowed.values, unknown.suggestion),
        subject: found.key,
        range: found.valueRange,
        templateRange: wanted.values?.range ?? wanted.field.valueRange,
        isTypingError: unknown.suggestion !== undefined,
        isUncertain:
          wanted.values?.certainty === 'uncertain' ||
          unknown.isAmongOthers ||
          isTranslated(found.value, wanted.allowed.values),
      };
    }
  },
};

/** Whether a status is one of the template's, in another language: `Accepted` for "Akzeptiert". */
function isTranslated(value: string, values: readonly string[]): boolean {
  const said = statusMeaning(value);
  const meanings = values.map((other) => statusMeaning(other));
  return said !== undefined && meanings.some((other) => other?.stage === said.stage && other.lexicon !== said.lexicon);
}

function messageFor({ found }: FieldPair, values: readonly string[], suggestion: string | undefined): string {
  return suggestion
    ? l10n.t(
        '`{0}`: unknown value `{1}` (did you mean `{2}`?). The template has {3}.',
        subjectOf(found.key),
        quoted(found.value),
        suggestion,
        nameValues(values),
      )
    : l10n.t(
        '`{0}`: unknown value `{1}`. The template has {2}.',
        subjectOf(found.key),
        quoted(found.value),
        nameValues(values),
      );
}
