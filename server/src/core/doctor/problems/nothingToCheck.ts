import * as l10n from '@vscode/l10n';
import { endOfLine } from '../../text/lines.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** A template that asks for nothing. */
export const nothingToCheck: TemplateCheck = function* ({ sections, fields, document }) {
  if (sections.length > 0 || fields.length > 0) return;
  yield {
    rule: 'template-empty',
    severity: 'warning',
    message: l10n.t('Nothing to check: no headings, no fields. Add a heading for each section.'),
    range: { start: 0, end: endOfLine(document.text, 0) },
  };
};
