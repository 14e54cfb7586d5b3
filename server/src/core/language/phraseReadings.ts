/** How many words `…` stands for at most. */
const FEW = 4;
const GAPS = Array.from({ length: FEW + 1 }, (_, count) => '* '.repeat(count));
const MARK = /[([…]/;

/**
 * The words with which a phrase (see `Phrases`) may start, `*` for any one, each with the phrase that is left behind it; undefined
 * where nothing need come. What is left is not looked at.
 */
export function nextWords(phrase: string): readonly (readonly [word: string, rest: string] | undefined)[] {
  const own = phrase.trimStart();
  if (own === '') return [undefined];
  const space = own.indexOf(' ');
  const word = space < 0 ? own : own.slice(0, space);
  if (!MARK.test(word)) return [[word, space < 0 ? '' : own.slice(space + 1)]];
  return withoutFirstMark(own).flatMap(nextWords);
}

/** All that a phrase stands for, cut into words or not; for phrases without `…` in them. */
export function unspacedReadings(phrase: string): readonly string[] {
  return MARK.test(phrase) ? withoutFirstMark(phrase).flatMap(unspacedReadings) : [phrase];
}

/** The phrases that a phrase stands for, with one of its marks less. */
function withoutFirstMark(phrase: string): readonly string[] {
  const at = phrase.search(MARK);
  const mark = phrase.charAt(at);
  const before = phrase.slice(0, at);
  if (mark === '…') return GAPS.map((gap) => before + gap + phrase.slice(at + 1));
  const ends = [at];
  let depth = 0;
  for (let i = at; i < phrase.length && (i === at || depth > 0); i++) {
    const char = phrase.charAt(i);
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (depth === 0 || (depth === 1 && char === '|')) ends.push(i);
  }
  const after = phrase.slice((ends.at(-1) as number) + 1);
  const inside = ends.slice(1).map((end, i) => phrase.slice((ends[i] as number) + 1, end));
  return (mark === '[' ? ['', ...inside] : inside).map((one) => before + one + after);
}
