import { distance } from 'fastest-levenshtein';

/** Whether two different keys are probably meant to be the same: a typing error, a word more, a word less, or another padding word. */
export function isNearMiss(wanted: string, found: string): boolean {
  if (wanted === '' || found === '' || wanted === found) return false;
  const longest = Math.max(wanted.length, found.length);
  if (wanted.split(' and ').includes(found) || found.split(' and ').includes(wanted)) return true;
  if (wordsThatMatter(wanted) !== '' && wordsThatMatter(wanted) === wordsThatMatter(found)) return true;
  if (longest >= 4 && distance(wanted, found) <= Math.max(1, Math.floor(longest / 5))) return true;
  const [few, many] = [wanted.split(' '), found.split(' ')].sort((a, b) => a.length - b.length) as [string[], string[]];
  const isPart =
    few.every((word) => many.includes(word)) &&
    (many.join(' ').startsWith(few.join(' ')) || few.length > 1 || isHead(few[0] ?? '', many));
  return isPart && few.length * 2 >= many.length - (wanted.length < found.length ? 1 : 0) && few.join('').length >= 6;
}

const LONG_WORD = 10;
/** A "Reference Implementation" is not the proposal's "Implementation". */
const ANOTHER_THING = /^(?:reference|example|sample|future|past|previous|no|non|open)$/;

/** Whether a long word is what two words are about: "Backwards Compatibility" is a kind of "Compatibility". */
function isHead(word: string, [first = '', last, ...more]: readonly string[]): boolean {
  return word.length >= LONG_WORD && last === word && more.length === 0 && !ANOTHER_THING.test(first);
}

/** Words that headings are padded with: "Security Implications" and "Security Considerations" are about one thing. */
const PADDING =
  /\b(?:the|a|an|and|of|for|to|on|detailed?|proposed|potential|possible|considered|considerations?|implications?|impacts?|concerns?|details?|issues?|notes?|overview|plans?|strategy|strategies|approach|possibilities|work|directions?|section)\b/g;

function wordsThatMatter(key: string): string {
  return key
    .replace(PADDING, ' ')
    .replace(/(?<=[a-z]{3}[^su\s])s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
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
