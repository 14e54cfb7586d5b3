import * as l10n from '@vscode/l10n';
import type { Match } from '../matching/match.ts';
import { areFieldsElsewhere, isOfOtherStructure, missingSections } from '../matching/missing.ts';
import { fieldAbove } from '../matching/places.ts';
import type { TemplateField } from '../template/template.ts';
import { contains } from '../text/range.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { wordsOf } from '../text/words.ts';
import { OTHERS, type Rule, type SaidForAll } from './rule.ts';

/** Of a proposal that was written to another plan so many missing fields are told as one: they have one cause. */
const MIN_FIELDS = 3;

export const fieldMissing: Rule = {
  id: 'field-missing',
  summary: 'A field of the metadata is not there.',
  severity: 'by status',
  *check(match) {
    // The fields of a metadata section that is missing are missing with it.
    const isOther = isOfOtherStructure(match, missingSections(match));
    const gone = match.alignment.absent.filter(
      ({ wanted }) => wanted.holdsFields && !areFieldsElsewhere(match, wanted),
    );
    const answered = new Set(match.fieldPairs.map((pair) => pair.wanted));
    for (const wanted of match.template.fields) {
      if (gone.some((absence) => contains(absence.wanted.section.body, wanted.field.range))) continue;
      // A section that is a field is missing as a section.
      if (wanted.field.spelling === 'section') continue;
      if (!wanted.isRequired || answered.has(wanted)) continue;
      if (opensTitle(wanted, match)) continue;
      const above = fieldAbove(match, wanted);
      yield {
        message: quoted(above.name)
          ? l10n.t('`{0}`: field missing. Add it after `{1}`.', subjectOf(wanted.field.key), quoted(above.name))
          : l10n.t('`{0}`: field missing. Add it.', subjectOf(wanted.field.key)),
        ...(isOther && { sayForAll: saidForAll(subjectOf(wanted.field.key)), leastForAll: MIN_FIELDS }),
        subject: wanted.field.key,
        range: above.range,
        templateRange: wanted.field.range,
        reason: wanted.requirement,
        isUncertain: wanted.requirement.certainty === 'uncertain',
      };
    }
  },
};

function saidForAll(subject: string): SaidForAll {
  const say = (others: string) =>
    l10n.t('`{0}`: field missing, and {1} more. Add them, if it is to follow the template.', subject, others);
  return { one: say('1'), several: say(OTHERS) };
}

/** `ADR: [Title]` as a line of its own, and `# ADR: Cache` or `# ADR-012: Cache` in a proposal. */
function opensTitle({ role, name }: TemplateField, { title }: Match): boolean {
  return role === 'number' && title !== undefined && `${wordsOf(title.title)} `.startsWith(`${name} `);
}
