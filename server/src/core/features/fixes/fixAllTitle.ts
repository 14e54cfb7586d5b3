import * as l10n from '@vscode/l10n';

/** What the fix for several problems of a rule is called; undefined where there is none. */
export function fixAllTitle(rule: string, isGuidance: boolean, count: number): string | undefined {
  if (isGuidance) return l10n.t('Remove all left-over guidance');
  switch (rule) {
    case 'section-missing':
      return l10n.t('Insert all {0} missing sections', count);
    case 'section-out-of-order':
      return l10n.t("Put all sections into the template's order");
    case 'section-wrong-level':
      return l10n.t('Fix the level of all {0} headings', count);
    case 'section-renamed':
      return l10n.t('Rename all {0} headings as in the template', count);
    case 'section-duplicate':
      return l10n.t('Join or remove all {0} duplicate sections', count);
    case 'placeholder-leftover':
      return l10n.t('Fill in all placeholders whose value is known');
    case 'section-unfilled':
      return l10n.t('Remove the guidance from all {0} sections that are still to be written', count);
    case 'field-missing':
      return l10n.t('Insert all {0} missing fields', count);
    case 'field-empty':
      return l10n.t('Fill in all fields whose value is known');
    case 'field-value-unknown':
      return l10n.t('Correct all {0} values', count);
    case 'field-date-invalid':
      return l10n.t('Correct all {0} dates', count);
    default:
      return undefined;
  }
}
