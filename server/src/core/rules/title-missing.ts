import * as l10n from '@vscode/l10n';
import { holdsNothing } from '../document/field.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import { lacksTitle } from '../matching/titleState.ts';
import { quoted } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const titleMissing: Rule = {
  id: 'title-missing',
  summary: 'The proposal has no title.',
  severity: 'warning',
  *check(match) {
    const { title, template, document } = match;
    if (!template.title || !lacksTitle(match)) return;
    // Many pages show the title that the metadata has.
    const inField = match.fieldPairs.find(({ wanted }) => wanted.role === 'title');
    const isInField = !title && inField && !holdsNothing(inField.found) && !placeholderInField(match, inField);
    const expected = document.sections[0]?.heading.title ?? { start: 0, end: 0 };
    yield {
      message: l10n.t('Title missing. Write a heading such as `# {0}`.', quoted(template.title.section.title)),
      subject: template.title.section.title,
      range: title?.heading ?? expected,
      isUncertain: isInField === true,
      templateRange: template.title.section.heading.title,
    };
  },
};
