import type { Rule } from './rule.ts';

export const fieldUnknown: Rule = {
  id: 'field-unknown',
  summary: 'The front matter has a field that is none of the template’s.',
  severity: 'hint',
  *check({ fields, fieldPairs, template }) {
    if (!template.fields.some(({ field }) => field.spelling === 'yaml')) return;
    for (const found of fields) {
      if (found.spelling !== 'yaml' || fieldPairs.some((pair) => pair.found === found)) continue;
      yield {
        message: `The template has no field \`${found.key}\`. Check its spelling.`,
        subject: found.key,
        range: found.keyRange,
      };
    }
  },
};
