import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import { type Field, holdsNothing } from '../document/field.ts';
import { spoken } from '../language/spoken.ts';
import type { TemplateField } from '../template/template.ts';
import { subjectOf } from '../text/shortened.ts';
import { wordsOf } from '../text/words.ts';
import type { Rule } from './rule.ts';

/** What a template writes into a field that somebody else fills in. */
const mayStayEmpty = spoken((lexicon) => [...lexicon.author.leaveAlone, ...lexicon.author.filledLater], 'anywhere');

/** `consulted: []`: an empty list that the author wrote. Every proposal has a status, a title and an author. */
function saysNone({ value }: Field, { role, field }: TemplateField): boolean {
  return role === undefined && /^\[\s*\]$/.test(value) && field.value !== value;
}

export const fieldEmpty: Rule = {
  id: 'field-empty',
  summary: 'A field of the metadata has no value.',
  severity: 'by status',
  *check({ fieldPairs }) {
    for (const { wanted, found } of fieldPairs) {
      if (
        !wanted.isRequired ||
        found.spelling === 'section' ||
        !holdsNothing(found) ||
        saysNone(found, wanted) ||
        holdsNothing(wanted.field) ||
        mayStayEmpty(wordsOf(wanted.field.value))
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
