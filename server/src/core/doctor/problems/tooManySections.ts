import * as l10n from '@vscode/l10n';
import { MAX_SECTIONS } from '../../template/readSections.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** More sections than are read. */
export const tooManySections: TemplateCheck = function* ({ document, sections, title }) {
  if (sections.length < MAX_SECTIONS) return;
  const last = sections.at(-1)?.section.index ?? 0;
  const first = document.sections.slice(last + 1).find((section) => section !== title?.section);
  if (!first) return;
  yield {
    rule: 'template-too-complex',
    severity: 'warning',
    message: l10n.t('From here on nothing is asked for: a template may have {0} sections. Split it.', MAX_SECTIONS),
    range: first.heading.title,
  };
};
