import * as l10n from '@vscode/l10n';
import { parseDocument } from '../../document/proposalDocument.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import { checkProposal } from '../../rules/index.ts';
import { faithfulCopy } from '../faithfulCopy.ts';
import type { TemplateCheck, TemplateProblem } from '../templateProblem.ts';
import { unclosed } from './unclosed.ts';

/** Laying out a copy beside the template takes time that grows with the square of its sections. */
const MAX_SECTIONS = 1_000;

/** What other checks say more exactly. */
const SAID_ELSEWHERE: readonly string[] = ['front-matter-invalid', 'section-duplicate'];

/** A proposal that follows the template in everything, and still gets problems. */
export const copyFails: TemplateCheck = function* (template): Iterable<TemplateProblem> {
  if (template.document.sections.length > MAX_SECTIONS) return;
  // What swallows the rest of a copy is said elsewhere, once.
  if ([...unclosed(template)].some(({ severity }) => severity === 'error')) return;
  const copy = faithfulCopy(template);
  const seen = new Set<string>();
  for (const { rule, subject, severity, message, range, templateRange } of checkProposal(
    followTemplate(parseDocument(copy.text), template),
  )) {
    if (severity === 'hint' || SAID_ELSEWHERE.includes(rule) || seen.has(`${rule} ${subject}`)) continue;
    seen.add(`${rule} ${subject}`);
    const start = copy.inTemplate(range.start);
    yield {
      rule: 'template-copy-fails',
      severity: severity === 'error' ? 'error' : 'warning',
      message: l10n.t('In every copy: {1} Change the template here (`{0}`).', rule, message),
      range: templateRange ?? { start, end: Math.max(start, copy.inTemplate(range.end)) },
    };
  }
};
