import * as l10n from '@vscode/l10n';
import type { UnwrittenSection } from '../matching/unwritten.ts';
import { subjectOf } from '../text/shortened.ts';
import type { Finding } from './rule.ts';

/** What is said of a section that nobody has written yet, whichever rule it falls to. */
export function notWritten({ found, wanted, isSum, showsTemplate }: UnwrittenSection): Finding {
  const subject = subjectOf(found.title);
  return {
    message: wanted.isRequired
      ? l10n.t("`{0}`: not written yet. Replace the template's text.", subject)
      : l10n.t('`{0}`: not written yet. Write it, or remove it: the section is optional.', subject),
    subject: found.title,
    unwritten: wanted.name,
    range: found.heading.title,
    templateRange: wanted.section.heading.title,
    covers: found.range,
    isSum,
    ...(showsTemplate && { isTemplateText: true }),
  };
}
