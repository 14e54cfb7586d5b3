/** How many words `…` stands for at most. */
const FEW = 4;
const GAPS = Array.from({ length: FEW + 1 }, (_, count) => '* '.repeat(count));

/**
 * All that a phrase of a lexicon (see `Phrases`) stands for: words with one space between them, `*` for any one word.
 * @param isUnspaced whether the language has no spaces between its words
 */
export function readingsOf(phrase: string, isUnspaced = false): readonly string[] {
  const space = isUnspaced ? '' : ' ';
  return readAlternatives({ phrase, at: 0 }).map((reading) => reading.trim().replace(/ +/g, space));
}

interface Reader {
  readonly phrase: string;
  at: number;
}

/** Reads up to the end, or to what closes the group that the reader stands in. */
function readAlternatives(reader: Reader): readonly string[] {
  const before: string[] = [];
  let readings = [''];
  const goOn = (parts: readonly string[]) => {
    readings = readings.flatMap((reading) => parts.map((part) => reading + part));
  };
  for (; reader.at < reader.phrase.length; reader.at++) {
    const mark = reader.phrase.charAt(reader.at);
    if (mark === ')' || mark === ']') break;
    if (mark === '(') goOn(readGroup(reader));
    else if (mark === '[') goOn(['', ...readGroup(reader)]);
    else if (mark === '…') goOn(GAPS);
    else if (mark === '|') {
      before.push(...readings);
      readings = [''];
    } else goOn([mark]);
  }
  return [...before, ...readings];
}

/** What stands between two brackets; leaves the reader on the closing one. */
function readGroup(reader: Reader): readonly string[] {
  reader.at++;
  return readAlternatives(reader);
}
