import { headingKey } from '../document/headingKey.ts';
import { spoken } from '../language/spoken.ts';
import { wordsOf } from '../text/words.ts';

const isCalledInstructions = spoken(({ author }) => author.instructions, 'whole');
const isAboutTemplate = spoken(({ author }) => author.aboutTemplate, 'anywhere');

/** Whether a heading stands over words for whoever uses the template, not over a part of the proposal. */
export function isInstructions(title: string): boolean {
  const key = headingKey(title);
  return isCalledInstructions(key) || isAboutTemplate(key);
}

const saysPlease = spoken(({ author }) => author.please, 'anywhere');
const speaksToAuthor = spoken(({ author }) => author.formInstruction, 'anywhere');
/** "# These are optional elements. Remove any of them.": a comment in front matter, where that is no longer any. */
const saysOptional = spoken(({ optional }) => optional, 'anywhere');
const MIN_WORDS = 5;

/** Whether a heading is itself an instruction: "Please fill in every section below!" */
export function isInstruction(title: string): boolean {
  if (title.length > 300) return false;
  const words = wordsOf(title);
  if (words.split(' ').length < MIN_WORDS) return false;
  return saysPlease(words) || (/[.!:。！：]$/.test(title.trim()) && (speaksToAuthor(words) || saysOptional(words)));
}
