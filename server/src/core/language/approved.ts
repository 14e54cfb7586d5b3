import { wordsOf } from '../text/words.ts';
import { LEXICONS } from './lexicons.ts';
import { spoken } from './spoken.ts';

const LANGUAGES = LEXICONS.map((lexicon) => ({
  approved: lexicon.lifecycle.approved,
  isColumn: spoken(
    ({ lifecycle: { signedOn, signedBy, decision } }) => [...signedOn, ...signedBy, ...decision],
    'anywhere',
    [lexicon],
  ),
}));

/** What a yes is called in a table with such columns: in the language that knows most of them. */
export function approvedIn(columns: readonly string[]): string {
  const words = columns.map(wordsOf);
  const known = LANGUAGES.map(({ approved, isColumn }) => ({ approved, count: words.filter(isColumn).length }));
  const { approved } = known.reduce((best, next) => (next.count > best.count ? next : best));
  return approved.charAt(0).toUpperCase() + approved.slice(1);
}
