import * as l10n from '@vscode/l10n';
import { isTooLongForKey } from '../dialect/fields/sentenceAsKey.ts';
import { fieldName, isInFrontMatter } from '../document/field.ts';
import { isNearMiss } from '../matching/nearMiss.ts';
import { differsInPlural } from '../matching/pluralKey.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const fieldUnknown: Rule = {
  id: 'field-unknown',
  summary: "The metadata has a field that is none of the template's.",
  severity: 'hint',
  *check({ fields, fieldPairs, template }) {
    const missing = template.fields.filter((wanted) => !fieldPairs.some((pair) => pair.wanted === wanted));
    for (const found of fields) {
      if (template.fields.length === 0 || fieldPairs.some((pair) => pair.found === found)) continue;
      if (template.fields.some(({ name }) => name === fieldName(found.key))) continue;
      if (template.alsoKnown?.has(fieldName(found.key))) continue;
      // Front matter also serves other tools: there only what looks like a typing error is worth a word.
      const meant = missing.find(({ name }) => isNearMiss(name, fieldName(found.key)))?.field.key;
      if (!meant && (isInFrontMatter(found) || isTooLongForKey(found.key))) continue;
      yield {
        message: meant
          ? l10n.t('`{0}`: not in the template (did you mean `{1}`?). Rename it.', subjectOf(found.key), quoted(meant))
          : l10n.t('`{0}`: not in the template. Check its spelling.', subjectOf(found.key)),
        subject: found.key,
        range: found.keyRange,
      };
    }
    for (const { wanted, found } of fieldPairs) {
      if (!differsInPlural(wanted, found)) continue;
      yield {
        message: l10n.t(
          '`{0}`: called `{1}` in the template. Rename it: programs read it by that name.',
          subjectOf(found.key),
          quoted(wanted.field.key),
        ),
        subject: found.key,
        range: found.keyRange,
      };
    }
  },
};
