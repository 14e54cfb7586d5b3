/** How many words `…` stands for at most. */
const FEW = 4;
const GAPS = Array.from({ length: FEW + 1 }, (_, count) => '* '.repeat(count));
/** Runs of what is no mark, and marks. */
const PARTS = /[^()[\]|…]+|[()[\]|…]/g;
const MARK = /[([|…]/;

/** What of a phrase (see `Phrases`) is still to be read, behind some text that was read ahead. */
export interface Rest {
  readonly text: string;
  readonly parts: readonly string[];
  readonly at: number;
}

/** A phrase of which nothing was read yet. */
export function restOf(phrase: string): Rest {
  return MARK.test(phrase) ? { text: '', parts: phrase.match(PARTS) ?? [], at: 0 } : { text: phrase, parts: [], at: 0 };
}

/** The words that may come next, `*` for any one, each with what is left behind it; undefined where nothing need come. */
export function nextWords({ text, parts, at }: Rest): readonly (readonly [word: string, rest: Rest] | undefined)[] {
  const reader = { parts, at };
  const hasWord = (reading: string) => reading.trimStart().includes(' ');
  return readAlternatives(reader, [text], hasWord).map((reading) => {
    const ahead = reading.trimStart();
    if (ahead === '') return undefined;
    const [word = ''] = ahead.split(' ', 1);
    return [word, { text: ahead.slice(word.length + 1), parts, at: reader.at }];
  });
}

/** All that a phrase of a language without spaces stands for. */
export function unspacedReadings(phrase: string): readonly string[] {
  return MARK.test(phrase) ? readAlternatives({ parts: phrase.match(PARTS) ?? [], at: 0 }, ['']) : [phrase];
}

interface Reader {
  readonly parts: readonly string[];
  at: number;
}

/**
 * Reads up to the end, or to what closes the group that the reader stands in.
 * @param starts what stands before it
 * @param isEnough what makes each reading long enough, so that nothing more is read
 */
function readAlternatives(
  reader: Reader,
  starts: readonly string[],
  isEnough?: (reading: string) => boolean,
): readonly string[] {
  const before: string[] = [];
  let readings = starts;
  for (; reader.at < reader.parts.length; reader.at++) {
    if (isEnough && readings.every(isEnough)) break;
    const part = reader.parts[reader.at] as string;
    if (part === ')' || part === ']') break;
    if (part === '(') readings = joined(readings, readGroup(reader));
    else if (part === '[') readings = joined(readings, ['', ...readGroup(reader)]);
    else if (part === '…') readings = joined(readings, GAPS);
    else if (part === '|') {
      before.push(...readings);
      readings = starts;
    } else readings = joined(readings, [part]);
  }
  return [...before, ...readings];
}

function joined(starts: readonly string[], ends: readonly string[]): readonly string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}

/** What stands between two brackets; leaves the reader on the closing one. */
function readGroup(reader: Reader): readonly string[] {
  reader.at++;
  return readAlternatives(reader, ['']);
}
