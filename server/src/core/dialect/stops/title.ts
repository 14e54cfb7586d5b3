import { asksForIdentifier } from '../../language/form.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { Stop } from '../titles/stop.ts';
import { titleStops } from '../titles/titleStops.ts';
import type { StopPlace } from './stopPlace.ts';

/** A field for the title; a name for programs, as in "a unique ident, `my_feature`", is made from it. */
export const title: Recogniser<StopPlace, readonly Stop[]> = {
  id: 'field-of-title',
  weight: 7,
  find: ({ text, field: { value, spelling }, role, range }) => {
    if (role !== 'title' || /^[|>]/.test(value)) return undefined;
    if (asksForIdentifier(wordsOf(value)) || /^[[{<(]?`?[a-z]+(?:_[a-z]+)+`?[\]}>)]?$/.test(value))
      return [{ range, fills: 'identifier' }];
    const isUnquoted = spelling === 'yaml' && !/["']/.test(text.charAt(range.start - 1));
    const inside = isUnquoted ? [] : titleStops(text, range);
    return inside.some(({ fills }) => fills === 'title') ? inside : [{ range, fills: 'title' }];
  },
  examples: ['- Title: RFC NNNN: [Title]', '- Feature name: `my_feature`', '- Titel: [Titel]', '- 标题: [标题]'],
  counterExamples: ['- Status: [Title]', '- Scope: all'],
};
