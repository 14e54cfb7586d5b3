/** The words of a text, as `wordsOf` gives them, each as a number. Equal words have equal numbers; different ones nearly always have others. */
export interface HashedWords {
  readonly hashes: readonly number[];
  /** For each word whether a line, a sentence or the text ends behind it. */
  readonly isLast: readonly boolean[];
}

/** Cuts a text into words and hashes them in one pass. For text in NFC; words of scripts without spaces between them stay together. */
export function hashWords(text: string): HashedWords {
  const plain = /[^\0-\x7f]/.test(text) ? text.toLowerCase() : text;
  const hashes: number[] = [];
  const isLast: boolean[] = [];
  let hash = 0;
  let isInWord = false;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const letter = code < 128 ? (ASCII[code] as number) : letterBeyondAscii(plain, i);
    if (letter > 0) {
      hash = Math.imul(hash ^ letter, 0x01000193);
      isInWord = true;
    } else if (letter < 0) continue;
    else {
      if (isInWord) {
        hashes.push(hash);
        isLast.push(false);
        hash = 0;
        isInWord = false;
      }
      if (ENDS.has(code) && isLast.length > 0) isLast[isLast.length - 1] = true;
    }
  }
  if (isInWord) {
    hashes.push(hash);
    isLast.push(true);
  } else if (isLast.length > 0) isLast[isLast.length - 1] = true;
  return { hashes, isLast };
}

/** One number for some words in a row. */
export function hashRun({ hashes }: HashedWords, from: number, count: number): number {
  let hash = count;
  for (let i = from; i < from + count; i++) hash = (Math.imul(hash, 31) + (hashes[i] as number)) | 0;
  return hash;
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
/** What is left out of words: it neither belongs to one nor ends it. */
const WITHIN = /['’]|[\uFE00-\uFE0F]|\u20E3/;
const ENDS = new Set([...'\n\r.?!'].map((char) => char.charCodeAt(0)));
/** By code: the letter in lower case; 0 for what is in no word, -1 for what is left out of words. */
const ASCII = Array.from({ length: 128 }, (_, code) => letterOf(String.fromCharCode(code)));
const others = new Map<number, number>();

function letterOf(char: string): number {
  if (WITHIN.test(char)) return -1;
  return IN_WORD.test(char) ? (char.toLowerCase().codePointAt(0) as number) : 0;
}

/** Both halves of a surrogate pair stand for the whole. */
function letterBeyondAscii(text: string, at: number): number {
  const isSecondHalf = isSurrogate(text.charCodeAt(at), 0xdc00) && isSurrogate(text.charCodeAt(at - 1), 0xd800);
  const code = text.codePointAt(isSecondHalf ? at - 1 : at) as number;
  const letter = others.get(code) ?? letterOf(String.fromCodePoint(code));
  others.set(code, letter);
  return letter;
}

function isSurrogate(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}
