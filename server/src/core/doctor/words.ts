import type {
  Certainty,
  ExplainedField,
  ExplainedPlaceholder,
  ExplainedTitle,
  TemplateExplanation,
} from './explanation.ts';

/** What may stand in a field, in words. */
export function valueInWords({ allowed, isDate, isAssignedLater, isPlaceholder, value }: ExplainedField): string {
  const later = isAssignedLater ? 'assigned later' : '';
  if (allowed) {
    const open = allowed.isOpen ? ', or another' : '';
    return `one of ${allowed.values.join(', ')}${open}${isPlaceholder || value === '' ? '' : `; starts as ${value}`}`;
  }
  if (isDate) return 'a date, as YYYY-MM-DD';
  if (later) return later;
  if (value === '') return 'anything; empty in the template';
  return isPlaceholder ? `your own instead of ${value}` : `starts as ${value}`;
}

/** "required", "optional (likely)": an uncertain reading says that it is one. */
export function presenceInWords(presence: string, certainty: Certainty): string {
  if (certainty === 'uncertain') return `${presence} (uncertain, so hints only)`;
  return certainty === 'likely' ? `${presence} (likely)` : presence;
}

export function fillingInWords({ filledWith, choices }: ExplainedPlaceholder): string {
  switch (filledWith) {
    case 'choice':
      return choices.length > 3 ? `one of ${choices.length} values` : `one of ${choices.join(', ')}`;
    case 'words':
      return 'your own words';
    case 'date and title':
      return 'the date and the title';
    case 'author':
      return "the author's name";
    default:
      return `the ${filledWith}`;
  }
}

export function titleInWords({ prefix, placeholder }: ExplainedTitle): string {
  const start = prefix === '' ? '' : `"${prefix.trim()}", then `;
  return `${start}your own title${placeholder === null ? '' : ` instead of ${placeholder}`}`;
}

/** "5 fields, 9 sections, 2 problems". */
export function countsInWords({ fields, sections, placeholders, problems }: TemplateExplanation): string {
  return [
    plural(fields.length, 'field'),
    plural(sections.length, 'section'),
    plural(placeholders.length, 'placeholder'),
    plural(problems.length, 'problem'),
  ].join(', ');
}

function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
