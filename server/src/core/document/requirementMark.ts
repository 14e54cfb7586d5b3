import type { Lexicon } from '../language/lexicon.ts';
import { spoken } from '../language/spoken.ts';
import { saysNothing } from '../language/values.ts';
import { wordsOf } from '../text/words.ts';
import { unescaped } from './unescaped.ts';

/** What a mark such as `(optional)` says of the heading or key that it stands beside. */
export type RequirementMark = 'optional' | 'recommended' | 'required';

const marks = ({ optional, recommended, required }: Lexicon) => [...optional, ...recommended, ...required];
const isMark = spoken(marks, 'whole');
const startsWithMark = spoken(marks, 'start');
/** In brackets a condition is a mark too: `(only for breaking changes)`. */
const startsWithCondition = spoken((lexicon) => lexicon.conditionMark, 'start');
const startsBracket = (words: string) => startsWithMark(words) || startsWithCondition(words);
/** The usual word needs nothing round it. */
const isUsualMark = spoken((lexicon) => lexicon.optional.slice(0, 1), 'whole');
const saysOptional = spoken((lexicon) => lexicon.optional, 'anywhere');
const saysRecommended = spoken((lexicon) => lexicon.recommended, 'anywhere');

const BRACKETED = String.raw`[*_~\`]{0,3}[([{<（【〔［]([^()[\]{}<>（）【】〔〕［］]{1,120})[)\]}>）】〕］][*_~\`]{0,3}`;
const EMPHASISED = '[*_~`]{1,3}([^*_~`]{1,60})[*_~`]{1,3}';
const TAIL = '[:.]?[*_~`]{0,3}[:.]?\\s?$';

type Place = readonly [place: RegExp, fits: (words: string) => boolean];

/** Where a mark may stand, and what its words must be. In brackets a few more words may follow: `(optional, but encouraged)`. */
const AT_END: readonly Place[] = [
  [new RegExp(`${BRACKETED}${TAIL}`), startsBracket],
  [new RegExp(`${EMPHASISED}${TAIL}`), isMark],
  [new RegExp(`\\s[-–—:|]\\s?([^-–—:|*_~\`]{1,60}?)${TAIL}`), isMark],
  [new RegExp(`\\s([^\\s:.*_~\`]{1,30})${TAIL}`), isUsualMark],
];
/** The same for what says that there is nothing to write below: `Drawbacks (none)`, `Alternatives: n/a`. */
const NOTHING_AT_END: readonly Place[] = [
  [new RegExp(`${BRACKETED}${TAIL}`), saysNothing],
  [new RegExp(`(?:\\s[-–—|]|[:：])\\s?([^-–—:：|*_~\`]{1,60}?)${TAIL}`), saysNothing],
];
const AT_START: readonly Place[] = [
  [new RegExp(`^${BRACKETED}[:.–—-]?\\s`), startsBracket],
  [new RegExp(`^${EMPHASISED}[:.–—-]?\\s`), isMark],
  [/^([^\s:–—-]{1,30})\s?[:–—-]\s/, isUsualMark],
];

/** Cheap, and true of every text with more of a mark than the usual word at its end. */
const MAY_BE_MARKED = /[([{<（【〔［*_~`|:–—-]/;

function markIn(text: string, places: readonly Place[]): string | undefined {
  const isBare = !MAY_BE_MARKED.test(text);
  for (const [place, fits] of isBare ? places.filter(([, fits]) => fits === isUsualMark) : places) {
    const match = place.exec(text);
    if (match && fits(wordsOf(match[1] ?? ''))) return match[0];
  }
  return undefined;
}

/** The text without a mark at its end or start; a text that is nothing but a mark stays. */
export function withoutMark(text: string): string {
  const bare = unescaped(text).trim();
  const atEnd = markIn(bare, AT_END) ?? markIn(bare, NOTHING_AT_END);
  const before = atEnd === undefined ? bare : bare.slice(0, -atEnd.length);
  const unmarked = before.slice(markIn(before, AT_START)?.length ?? 0).trim();
  if (unmarked.length === bare.length) return bare;
  // The mark may have taken the end of the emphasis round the whole text with it.
  const opening = /^[*_~`]{1,3}/.exec(unmarked)?.[0];
  const rest = opening && !unmarked.includes(opening, opening.length) ? unmarked.slice(opening.length) : unmarked;
  return rest === '' ? bare : rest;
}

/** Whether a heading says at its end that there is nothing to write below it. */
export function saysNothingBelow(title: string): boolean {
  return markIn(unescaped(title).trim(), NOTHING_AT_END) !== undefined;
}

/** What the mark at a text's end or start says; undefined for none. */
export function requirementMark(text: string): RequirementMark | undefined {
  const bare = unescaped(text).trim();
  const mark = markIn(bare, AT_END) ?? markIn(bare, AT_START);
  if (mark === undefined || mark.length === bare.length) return undefined;
  const words = wordsOf(mark);
  if (saysOptional(words) || startsWithCondition(words)) return 'optional';
  return saysRecommended(words) ? 'recommended' : 'required';
}
