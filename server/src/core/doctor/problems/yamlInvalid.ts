import * as l10n from '@vscode/l10n';
import { parseDocument } from '../../document/proposalDocument.ts';
import { faithfulCopy } from '../faithfulCopy.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** Front matter that no YAML parser accepts: an error where filling it in does not mend it. */
export const yamlInvalid: TemplateCheck = function* (template) {
  const errors = template.document.frontMatter?.errors ?? [];
  if (errors.length === 0) return;
  const isMended = parseDocument(faithfulCopy(template).text).frontMatter?.errors.length === 0;
  for (const { message, range } of errors) {
    yield {
      rule: 'template-yaml-invalid',
      severity: isMended ? 'warning' : 'error',
      message: isMended
        ? l10n.t('{0} It is valid once the placeholders are replaced, and at once with quotes round them.', message)
        : message,
      range,
    };
  }
};
