import type { Match } from '../matching/match.ts';
import type { Completion, CompletionOptions } from './completion/completion.ts';
import { fieldCompletions } from './completion/fields.ts';
import { itemCompletions } from './completion/items.ts';
import { goingOn, type Offer } from './completion/offer.ts';
import { referenceCompletions } from './completion/references.ts';
import { rowCompletions } from './completion/rows.ts';
import { sectionCompletions } from './completion/sections.ts';
import { isOpaque, siteAt } from './completion/site.ts';
import { valueCompletions } from './completion/values.ts';

export type { Completion, CompletionOptions } from './completion/completion.ts';
export { restBehind } from './completion/offer.ts';
export { isBarelyBegun, templateCompletions } from './completion/templates.ts';

/**
 * What the template has to offer at an offset: sections behind `#`, fields and their values in the metadata, the next
 * of a list's numbers, rows of tables and what their cells may hold; and other proposals where one is named. Nothing in code and comments, and while prose is typed.
 */
export function completionsAt(match: Match, offset: number, options: CompletionOptions): readonly Completion[] {
  const { today, authors = [], customs = [], among, trigger, isNarrowing = false, withoutGuidance = false } = options;
  const site = siteAt(match, offset);
  if (!site) return [];
  const isAsked = trigger === undefined;
  const kept = (offers: readonly Offer[]) => goingOn(match.document.text, offset, offers, isAsked && !isNarrowing);
  const values = valueCompletions(site, { today, authors, customs, among, isAsked: isAsked && !isNarrowing });
  const fields = values ? [] : kept(fieldCompletions(site, trigger, customs));
  const isMetadata = values !== undefined || fields.length > 0 || site.isInFrontMatter;
  const completions = isMetadata
    ? values
      ? kept(values)
      : fields
    : kept([
        ...itemCompletions(site, isAsked),
        ...rowCompletions(site, isAsked),
        ...referenceCompletions(site, among, trigger),
        ...sectionCompletions(site, { isAsked, withoutGuidance, customs }),
      ]);
  return completions.length > 0 && !isOpaque(site) ? completions : [];
}
