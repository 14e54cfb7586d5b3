import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Recogniser } from '../clue.ts';
import { standsForTitle } from './standsForTitle.ts';
import type { TitlePlace } from './titlePlace.ts';

/** A few letters that name the kind of proposal, a number's stub, and what separates it from the title. */
const LEADING =
  /^(?<before>(?:\p{L}{2,12}(?:[-_ .]{1,2}|[-_ .]?#(?!#)))?)(?!(?:19|20)\d\d)(?<number>[[{<(](?:0{0,3}[NX]{1,8}|n|#{1,8}|\d{1,5})[\]}>)]|(?:0{0,3}[NX]{1,2}|n|#{1,8}|\d{1,5}))(?<gap>\s{0,2}[.:)–—-]\s{1,3}|\s{1,3})(?=\S)/u;

/** `N`, `[N]`, `#` or `1`, which only their place in front of a title makes a number. */
export const leadingNumber: Recogniser<TitlePlace> = {
  id: 'number-in-front',
  weight: 5,
  find: ({ source }) => {
    const match = LEADING.exec(source);
    const { before = '', number = '', gap = '' } = match?.groups ?? {};
    if (!match) return undefined;
    const rest = source.slice(match[0].length);
    const isTitle = findPlaceholdersInText(rest)[0]?.start === 0 || standsForTitle(rest);
    // `N. Make it faster` has a number; `1. Make it faster` and `X makes it faster` have a title.
    if (!isTitle && (/[\dX]/.test(number) || gap.trim() === '')) return undefined;
    return { start: before.length, end: before.length + number.length };
  },
  examples: [
    'N. Title',
    '# [Title]',
    'RFC-[N]: [Title]',
    '1. {title}',
    'N. Make it faster',
    'ADR 1: Titel der Entscheidung',
  ],
  counterExamples: ['1. Make it faster', 'X makes it faster', '2026 [Title]', 'Title'],
};
