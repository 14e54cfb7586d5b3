const MAX_BYTES = 80;
/** What cannot be a file's name everywhere: nothing, and the names of devices. */
export const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])?$/i;

/** Latin letters that are no letter with a mark, as people write them in plain ones. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
};
/** A letter or digit with what belongs to it. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu;
/** What is not to be seen: joiners, marks of direction, fillers, variants of what stands before them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** `don't` is one word, and so is `об'єкт`; `l'index` is two. */
const APOSTROPHE =
  /(?<=\p{L})['’ʼ](?=(?:s|t|d|m|ll|re|ve)(?!\p{L}))|(?<=(?!\p{Script=Latin})\p{L})['’ʼ](?=(?!\p{Script=Latin})\p{L})/giu;

/** A title in the letters and digits that are safe in every file name, with `-` between its words; at most 80 bytes. */
export function slugOf(title: string): string {
  const slug = joinWords(
    wordsOfTitle(title).map((word) => word.toLowerCase()),
    '-',
  );
  return RESERVED.test(slug) ? `proposal${slug && `-${slug}`}` : slug;
}

/**
 * The words of a title, of letters and digits only, of whatever script.
 * @param keepsMarks whether Latin letters stay as they are; else they are written as one of `a-z`
 */
export function wordsOfTitle(title: string, keepsMarks = false): readonly string[] {
  const visible = title.replace(INVISIBLE, '').replace(APOSTROPHE, '');
  const spelled = keepsMarks ? visible : inPlainLatin(visible);
  return spelled.normalize('NFC').match(WORDS) ?? [];
}

function inPlainLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[^\p{ASCII}]/gu, (letter) => SPELLED[letter] ?? letter);
}

/** Words with a separator between them, as many as fit in 80 bytes of UTF-8. */
export function joinWords(words: readonly string[], separator: string): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : text + separator + word;
    if (bytes(longer) <= MAX_BYTES) text = longer;
    // Where a language writes no spaces, a word may be a whole sentence.
    else return bytes(text) * 2 > MAX_BYTES ? text : startOf(longer);
  }
  return text;
}

/** As many characters as fit, each with the marks that belong to it. */
function startOf(text: string): string {
  let start = '';
  for (const [character] of text.matchAll(/\P{M}\p{M}*/gu)) {
    if (bytes(start + character) > MAX_BYTES) break;
    start += character;
  }
  return start.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
