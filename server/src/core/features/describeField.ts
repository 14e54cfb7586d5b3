import * as l10n from '@vscode/l10n';
import { type AllowedValues, nameValues } from '../dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import type { Field } from '../document/field.ts';
import { findDateForm } from '../language/dateForm.ts';
import { overrideWords } from '../template/overrideComment.ts';
import type { TemplateField } from '../template/template.ts';
import { escapeHtml, paragraphs } from './markdown.ts';

/** What the template says of a field, as Markdown: whether it is wanted, what it may hold, and the advice beside it. */
export function describeField(wanted: TemplateField, templateName: string): string {
  const { field, allowed, isDate, isRequired } = wanted;
  const about = isRequired
    ? l10n.t('**{0}** · required field of {1}', field.key, templateName)
    : l10n.t('**{0}** · optional field of {1}', field.key, templateName);
  return escapeHtml([about, formOf(field, allowed, isDate), ...adviceBeside(wanted)].filter(Boolean).join('\n\n'));
}

function formOf({ value }: Field, allowed: AllowedValues | undefined, isDate: boolean): string {
  const shown = value === '' ? '' : l10n.t('The template has {0}', `\`${value.replaceAll('`', "'")}\``);
  // `{YYYY-MM-DD when it was decided}` says more than its form.
  if (isDate)
    return paragraphs(
      l10n.t('A date, {0}', `\`${findDateForm(value)?.source ?? 'YYYY-MM-DD'}\``),
      /\p{L}{5,}/u.test(value) ? shown : '',
    );
  if (!allowed) return shown;
  return allowed.isOpen
    ? l10n.t('One of {0}, or another', nameValues(allowed.values))
    : l10n.t('One of {0}', nameValues(allowed.values));
}

/** Comments and notes, but for those that only list the values or say whether the field is wanted: that is said already. */
function adviceBeside({ field, allowed, role }: TemplateField): readonly string[] {
  return [field.comment, field.note].flatMap((source) => {
    const text = source?.trim() ?? '';
    const isSaid = overrideWords(text) !== undefined || (allowed && readAllowedValues(text, role === 'status'));
    return text === '' || isSaid ? [] : [text];
  });
}
