import { DamagedStream, shownBytes } from './damagedStream.ts';

const LF = 10;
const CR = 13;
/** In bytes. Two lines of some thirty are usual; what is longer is no header. */
const MAX_HEADER = 4096;
/** In bytes: a text of this size cannot be worked with, and V8 has no longer strings. */
const MAX_LENGTH = 512 * 1024 * 1024;
/** A name as HTTP has it, and what belongs to it. */
const FIELD = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/;
/** What such a line may begin with, and an empty one. */
const START = /^(?:[!#$%&'*+.^_`|~\w-]+(?::|$)|\r?$)/;

export interface Header {
  /** The place behind the empty line that ends it. */
  readonly end: number;
  /** Of what follows, in bytes. */
  readonly length: number;
}

/**
 * The header at the start of some bytes; undefined where they do not hold all of it yet. Its lines may end in LF alone, as some
 * clients write them.
 * @throws DamagedStream as soon as it cannot become one
 */
export function readHeader(bytes: Uint8Array): Header | undefined {
  let length: number | undefined;
  for (let start = 0; ; ) {
    const lineFeed = bytes.subarray(0, MAX_HEADER).indexOf(LF, start);
    if (lineFeed < 0) {
      const begun = bytes.subarray(start, MAX_HEADER);
      if (bytes.length < MAX_HEADER && START.test(textOf(begun))) return undefined;
      throw new DamagedStream('a line of a header', shownBytes(begun));
    }
    const line = bytes.subarray(start, bytes[lineFeed - 1] === CR && lineFeed > start ? lineFeed - 1 : lineFeed);
    start = lineFeed + 1;
    if (line.length > 0) {
      length = lengthIn(line) ?? length;
      continue;
    }
    if (length === undefined) throw new DamagedStream('a header with `Content-Length`', shownBytes(bytes));
    return { end: start, length };
  }
}

/** What a line of a header says about the length; undefined for one about something else. */
function lengthIn(line: Uint8Array): number | undefined {
  const [, name, value = ''] = FIELD.exec(textOf(line)) ?? [];
  if (name === undefined) throw new DamagedStream('a line of a header', shownBytes(line));
  if (name.toLowerCase() !== 'content-length') return undefined;
  const [, digits] = /^[ \t]*(\d+)[ \t]*$/.exec(value) ?? [];
  const length = digits === undefined ? Number.NaN : Number(digits);
  if (length <= MAX_LENGTH) return length;
  throw new DamagedStream(`a \`Content-Length\` from 0 to ${MAX_LENGTH}`, shownBytes(Buffer.from(value.trim())));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
