/** How many words `…` stands for at most. */
const FEW = 4;
/** Runs of what is no mark, and marks. */
const PARTS = /[^()[\]|…]+|[()[\]|…]/g;
const MARK = /[([|…]/;
const GAPS = Array.from({ length: FEW + 1 }, (_, count) => '* '.repeat(count));

/**
 * All that a phrase of a lexicon (see `Phrases`) stands for: words with one space between them, `*` for any one word.
 * @param isUnspaced whether the language has no spaces between its words
 */
export function readingsOf(phrase: string, isUnspaced = false): readonly string[] {
  if (!MARK.test(phrase)) return [phrase];
  const space = isUnspaced ? '' : ' ';
  const parts = phrase.match(PARTS) ?? [];
  return readAlternatives({ parts, at: 0 }).map((reading) => reading.trim().replace(/ +/g, space));
}

/** With which words a phrase of a language with spaces may start: fewer than its readings, and read sooner. */
export function firstWordsOf(phrase: string): ReadonlySet<string> {
  if (!MARK.test(phrase)) return new Set([phrase.split(' ', 1)[0] as string]);
  const reader = { parts: phrase.match(PARTS) ?? [], at: 0 };
  const isLong = (reading: string) => reading.trimStart().includes(' ');
  return new Set(readAlternatives(reader, isLong).map((reading) => reading.trimStart().split(' ', 1)[0] as string));
}

interface Reader {
  readonly parts: readonly string[];
  at: number;
}

/**
 * Reads up to the end, or to what closes the group that the reader stands in.
 * @param isEnough what makes each reading long enough, so that nothing more is read
 */
function readAlternatives(reader: Reader, isEnough?: (reading: string) => boolean): readonly string[] {
  const before: string[] = [];
  let readings: readonly string[] = [''];
  for (; reader.at < reader.parts.length; reader.at++) {
    const part = reader.parts[reader.at] as string;
    if (part === ')' || part === ']') break;
    if (part === '(') readings = joined(readings, readGroup(reader));
    else if (part === '[') readings = joined(readings, ['', ...readGroup(reader)]);
    else if (part === '…') readings = joined(readings, GAPS);
    else if (part === '|') {
      before.push(...readings);
      readings = [''];
    } else readings = joined(readings, [part]);
    if (isEnough && readings.every(isEnough)) break;
  }
  return [...before, ...readings];
}

function joined(starts: readonly string[], ends: readonly string[]): readonly string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}

/** What stands between two brackets; leaves the reader on the closing one. */
function readGroup(reader: Reader): readonly string[] {
  reader.at++;
  return readAlternatives(reader);
}
