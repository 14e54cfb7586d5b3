import { LEXICONS } from './lexicons.ts';
import { withoutAccents } from './phrases.ts';
import { spoken } from './spoken.ts';

// What proposals are called; each takes one word, in lower case.

/** Letters that proposals of one kind have before their number; no language has a say in them. */
const USUAL = /^(?:m?adr|rf[acdp]|[bcdeghjklmnprstx]ep|[abcefhklmnps]ip|[dempt]dr|dd)$/;
/** The same, where a number shows what they are. */
const LIKE_USUAL = /^(?:m?adr|[a-z]{0,3}rf[acdp]|[ef]rc|[a-z]{1,2}[ei]p|simd)$/;
/** Any letters in a name that are no word: `kep`, `prd`, `api`. */
const ABBREVIATION = /^(?:m?adr|rf[acdp]|[pt]rd|[a-z]?dr|[a-z][ei]p|[a-z]{2}ip|[b-df-hj-np-tv-xz]{2,4}|api|ui|ux)$/;

const stands = spoken(({ files }) => files.numbered, 'whole');
const words = new Set(LEXICONS.flatMap(({ files }) => files.kinds).map(withoutAccents));
const variants = new Set(LEXICONS.flatMap(({ files }) => files.variants).map(withoutAccents));

/** Whether letters are a kind of proposal for short: `rfc`. */
export function isUsualKind(letters: string): boolean {
  return USUAL.test(letters);
}

/** Whether a word is one that proposals are called by: `rfc`, `decision`. */
export function isProposalWord(word: string): boolean {
  return USUAL.test(word) || stands(word);
}

/** The same, where a number stands behind it. */
export function isBeforeNumber(word: string): boolean {
  return LIKE_USUAL.test(word) || isProposalWord(word);
}

/** Whether letters stand for words: `adr`. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATION.test(word);
}

/** Whether a word only says what is proposed, or of which length a template is: `design`, `adr`, `short`. */
export function isKind(word: string): boolean {
  return words.has(withoutAccents(word)) || isVariant(word) || isAbbreviation(word.replace(/(?<!0)0+$|s$/, ''));
}

/** Whether a word sets one form of a template apart from another: `short`. */
export function isVariant(word: string): boolean {
  return variants.has(withoutAccents(word));
}
