import { hasUnspaced } from '../text/words.ts';
import { LEXICONS } from './lexicons.ts';
import { folded } from './phrases.ts';

const SHORTEST = 3;

let names: readonly (readonly [name: string, month: number])[] | undefined;

/** The month, from 1, that a name or the first letters of one stand for in any language; undefined for none. */
export function monthOf(word: string): number | undefined {
  names ??= LEXICONS.flatMap(({ months }) =>
    months.flatMap((all, i) => all.split(' ').map((name) => [keyOf(name), i + 1] as const)),
  );
  const wanted = keyOf(word);
  const exact = names.find(([name]) => name === wanted)?.[1];
  if (exact !== undefined || wanted.length < SHORTEST) return exact;
  const meant = new Set(names.filter(([name]) => name.startsWith(wanted)).map(([, month]) => month));
  // English `Sept` is no prefix of its own only: three letters may begin two months of another language.
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** A month's name is one word in a script without spaces, too: nothing there is to be cut. */
function keyOf(name: string): string {
  return hasUnspaced(name) ? name : folded(name);
}
