import { distance } from 'fastest-levenshtein';
import { aboutOf, headingWords } from '../language/headingWords.ts';
import { anyWordOf } from '../language/pattern.ts';

/** Whether two different keys are probably meant to be the same: a typing error, a word more, a word less, or another padding word. */
export function isNearMiss(wanted: string, found: string): boolean {
  if (wanted === '' || found === '' || wanted === found) return false;
  const longest = Math.max(wanted.length, found.length);
  if (partsOf(wanted).includes(found) || partsOf(found).includes(wanted)) return true;
  const about = aboutOf(wanted).join(' ');
  if (about !== '' && about === aboutOf(found).join(' ')) return true;
  if (longest >= 4 && distance(wanted, found) <= Math.max(1, Math.floor(longest / 5))) return true;
  const [few, many] = [wanted.split(' '), found.split(' ')].sort((a, b) => a.length - b.length) as [string[], string[]];
  const isPart =
    few.every((word) => many.includes(word)) &&
    (many.join(' ').startsWith(few.join(' ')) || few.length > 1 || isHead(few[0] ?? '', many));
  return isPart && few.length * 2 >= many.length - (wanted.length < found.length ? 1 : 0) && few.join('').length >= 6;
}

/** "cost" and "time" of "cost and time". */
function partsOf(key: string): readonly string[] {
  return key.split(AND);
}

const AND = new RegExp(` ${anyWordOf(({ headings }) => headings.and)} `);
const LONG_WORD = 10;

/** Whether a long word is what two words are about: "Backwards Compatibility" is a kind of "Compatibility"; a "Reference Implementation" is none of "Implementation". */
function isHead(word: string, [first = '', last, ...more]: readonly string[]): boolean {
  return word.length >= LONG_WORD && last === word && more.length === 0 && !headingWords('others').has(first);
}

/** The candidate closest to a mistyped value; undefined when none is close. */
export function closest(value: string, candidates: readonly string[]): string | undefined {
  const lower = value.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}
