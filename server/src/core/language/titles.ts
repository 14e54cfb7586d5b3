import { wordsOf } from '../text/words.ts';
import { isKind, isProposalWord } from './kinds.ts';
import { LEXICONS } from './lexicons.ts';
import { withoutAccents } from './phrases.ts';
import { isTemplateWord } from './templateWord.ts';
import type { TitleWords } from './titleWords.ts';

const all = (...kinds: readonly (keyof TitleWords)[]) =>
  new Set(LEXICONS.flatMap(({ titles }) => kinds.flatMap((kind) => titles[kind])).map(withoutAccents));
const TITLE = all('title');
const BEHIND = all('behind');
const YOURS = new Set(LEXICONS.flatMap(({ form }) => form.yours).map(withoutAccents));
const STANDS_IN = new Set([...all('title', 'standIns'), ...YOURS]);
const OTHERS = all('others');
const GENERAL = new Set([...STANDS_IN, ...all('behind', 'general')]);
/** More words are a sentence. */
const MAX_BEFORE = 7;

/** Whether a title or name is that of a form, by a word that nobody's own has: "Your idea", "short-title-of-x". */
export function asksForTitle(text: string): boolean {
  return wordsIn(text).some((word) => STANDS_IN.has(word) || isTemplateWord(word) || /^x+$/.test(word));
}

/** Whether a file's name is that of no file of its own: "your-file", "other-proposal". */
export function standsForFile(name: string): boolean {
  return asksForTitle(name) || wordsIn(name).some((word) => OTHERS.has(word));
}

/** Whether a title says nothing of what is proposed. Letters alone stand for a kind or a number: "N. Title", "RFC Template". */
export function isGeneralTitle(text: string): boolean {
  return wordsIn(text).every(isGeneral);
}

/** Whether a text is there to be replaced by a title: "Title of RFC", "Your short, descriptive title", "Feature name". */
export function standsForTitle(text: string): boolean {
  const words = wordsIn(text);
  const at = words.findIndex((word) => TITLE.has(word));
  const next = words[at + 1];
  return at >= 0 && at < MAX_BEFORE && words.slice(0, at).every(isGeneral) && (next === undefined || BEHIND.has(next));
}

/** Whether a title begins with the kind of what is proposed, perhaps behind another word: "RFC: …", "Detailed design doc". */
export function startsWithKind(text: string): boolean {
  const [first = '', second = ''] = wordsIn(text);
  return isProposalWord(first) || isProposalWord(second) || TITLE.has(first) || TITLE.has(second);
}

function isGeneral(word: string): boolean {
  return word.length === 1 || GENERAL.has(word) || isKind(word) || isTemplateWord(word);
}

function wordsIn(text: string): readonly string[] {
  return withoutAccents(wordsOf(text))
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word));
}
