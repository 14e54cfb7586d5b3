const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;
const WORD = `${LETTER}+`;
/** How many words `…` stands for at most. */
const FEW = 4;

/**
 * The source of a regular expression for a phrase of a lexicon (see `Phrases`), over words with one space between them. It holds no
 * group that captures.
 * Where a language has spaces, only `wholeWords` keeps it from being found within a word.
 * @param isUnspaced whether the language has no spaces: those of the text, wherever somebody has cut it, do not matter then
 */
export function phrasePattern(phrase: string, isUnspaced = false): string {
  if (isUnspaced) return phrase.replace(/\[|\]|\(|[^()[\]|]/gu, (mark) => MARKS[mark] ?? `${mark} ?`);
  return readSequence({ phrase, at: 0 });
}

const MARKS: Readonly<Record<string, string>> = { '(': '(?:', '[': '(?:', ']': ')?' };

/** The source of an expression for some phrases that stands for whole words. Their limits are said once: they are slow to compile. */
export function wholeWords(sources: readonly string[]): string {
  return `(?<!${LETTER})(?:${sources.join('|')})(?!${LETTER})`;
}

interface Reader {
  readonly phrase: string;
  at: number;
}

/** Reads up to the end, or to what closes the group that the sequence stands in. */
function readSequence(reader: Reader): string {
  let source = '';
  for (; reader.at < reader.phrase.length; reader.at++) {
    const mark = reader.phrase.charAt(reader.at);
    if (mark === ')' || mark === ']') break;
    if (mark === '(') source += `(?:${readGroup(reader)})`;
    else if (mark === '[') source = withOption(source, readGroup(reader), reader);
    else if (mark === '*') source += WORD;
    else if (mark === '…') {
      source += `(?:${WORD} ){0,${FEW}}`;
      reader.at++;
    } else source += mark;
  }
  return source;
}

/** What stands between two brackets; leaves the reader on the closing one. */
function readGroup(reader: Reader): string {
  reader.at++;
  return readSequence(reader);
}

/** A word that may be missing takes the space before it along, or at a start the one behind it; a part of a word takes none. */
function withOption(before: string, option: string, reader: Reader): string {
  const next = reader.phrase.charAt(reader.at + 1);
  const isWord = /^[ )\]|]?$/.test(next);
  if (isWord && before.endsWith(' ')) return `${before.slice(0, -1)}(?: ${option})?`;
  if (next !== ' ' || !/(?:^|\|| \)\?)$/.test(before)) return `${before}(?:${option})?`;
  reader.at++;
  return `${before}(?:${option} )?`;
}
