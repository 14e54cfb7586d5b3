import type { Custom } from '../../practice/customs.ts';
import { customInWords } from '../../practice/words.ts';
import { minOf } from '../../text/longLists.ts';
import { wordsOf } from '../../text/words.ts';
import { escapeSnippet, rank } from './completion.ts';
import type { Offer } from './offer.ts';
import type { Typed } from './sections.ts';
import type { Site } from './site.ts';

/** The headings that most proposals have though the template does not, where one of the template's main sections may begin. */
export function customHeadings({ match, line }: Site, typed: Typed, customs: readonly Custom[]): readonly Offer[] {
  const { alignment, document, template } = match;
  const level =
    minOf(
      template.sections.map((section) => section.level),
      6,
    ) + alignment.levelShift;
  const isThere = (name: string) => document.sections.some(({ title }) => wordsOf(title) === wordsOf(name));
  const last = alignment.pairs.findLast(({ found }) => found.heading.start < line.start)?.wanted.name ?? '';
  return customs
    .filter(({ kind, name }) => kind === 'section' && !isThere(name))
    .map((custom): Offer => {
      const heading = `${'#'.repeat(level)} ${custom.name}`;
      const text = typed.underlined === undefined ? heading : custom.name;
      return {
        label: heading,
        kind: 'section',
        detail: customInWords(custom),
        range: line,
        snippet: escapeSnippet(text),
        text,
        sortText: `1${custom.of === last ? 0 : 1}${rank(custom.asked - custom.uses)}`,
        names: [heading, typed.lead + custom.name],
      };
    });
}
