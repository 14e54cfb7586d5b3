/** A stream of messages, the last one a request, as a client may send it that is broken, or whose bytes are changed on the way. */
export interface DamagedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Numbers from 0 to below `limit`, the same for a seed each time. */
export type Random = (limit: number) => number;

export function randomOf(seed: number): Random {
  let state = seed * 2_654_435_761 + 1;
  return (limit) => {
    // xorshift
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** A message with its header. */
export function framed(message: unknown, header = (length: number) => `Content-Length: ${length}\r\n\r\n`): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([Buffer.from(header(body.length), 'latin1'), body]);
}

type Damage = (message: string, random: Random) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'no Content-Length': (message) => framed(message, () => 'Content-Type: text/plain\r\n\r\n'),
  'no header': (message) => Buffer.from(message),
  'an empty header': (message) => framed(message, () => '\r\n\r\n'),
  'a length that is no number': (message) => framed(message, () => 'Content-Length: NaN\r\n\r\n'),
  'a length with more behind it': (message) => framed(message, (length) => `Content-Length: ${length}bytes\r\n\r\n`),
  'a negative length': (message) => framed(message, (length) => `Content-Length: -${length}\r\n\r\n`),
  'a huge length': (message) => framed(message, () => 'Content-Length: 99999999999999999999\r\n\r\n'),
  'a large length': (message) => framed(message, () => 'Content-Length: 300000000\r\n\r\n'),
  'a length of nothing': (message) => framed(message, () => 'Content-Length: 0\r\n\r\n'),
  'a length in another base': (message) =>
    framed(message, (length) => `Content-Length: 0x${length.toString(16)}\r\n\r\n`),
  'a length that is too small': (message, random) =>
    framed(message, (length) => `Content-Length: ${length - 1 - random(20)}\r\n\r\n`),
  'a length that is too large': (message, random) =>
    framed(message, (length) => `Content-Length: ${length + 1 + random(200)}\r\n\r\n`),
  'LF alone': (message) => framed(message, (length) => `Content-Length: ${length}\n\n`),
  'CR alone': (message) => framed(message, (length) => `Content-Length: ${length}\r\r`),
  'another name': (message) => framed(message, (length) => `content-length : ${length}\r\n\r\n`),
  'a line before it': (message) => Buffer.concat([Buffer.from('Welcome to this machine\n'), framed(message)]),
  'bytes before it': (message, random) =>
    Buffer.concat([Buffer.from(Array.from({ length: 1 + random(100) }, () => random(256))), framed(message)]),
  'no JSON': (message) => framed(message.slice(1)),
  'no message': () => framed('"hello"'),
  'no UTF-8': (message) => {
    const bytes = framed(message);
    return bytes.fill(0xff, bytes.length - 3, bytes.length - 2);
  },
  'a byte that is lost': (message, random) => without(framed(message), random, 1),
  'a part that is lost': (message, random) => without(framed(message), random, 40),
  'a bit that is turned': (message, random) => {
    const bytes = framed(message);
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    return bytes;
  },
  'an end in the middle': (message, random) => {
    const bytes = framed(message);
    return bytes.subarray(0, 1 + random(bytes.length - 1));
  },
};

function without(bytes: Buffer, random: Random, most: number): Buffer {
  const at = random(bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(most))]);
}

/**
 * A stream in which one message is damaged: each seed another one, each way in turn.
 * @param before messages that come as they should
 * @param damaged the one that does not
 * @param after what comes behind it; with an odd round of seeds nothing does
 */
export function damagedStream(
  seed: number,
  { before, damaged, after }: { before: readonly object[]; damaged: object; after: readonly object[] },
): DamagedBytes {
  const random = randomOf(seed + 1);
  const names = Object.keys(DAMAGES);
  const name = names[seed % names.length] ?? '';
  const isLast = Math.floor(seed / names.length) % 2 === 1;
  const broken = DAMAGES[name]?.(JSON.stringify(damaged), random) ?? Buffer.alloc(0);
  const rest = isLast ? [] : after.map((message) => framed(message));
  const bytes = Buffer.concat([...before.map((message) => framed(message)), broken, ...rest]);
  return { name: `${seed}: ${name}${isLast ? ', and nothing behind it' : ''}`, bytes };
}

export const DAMAGE_COUNT = Object.keys(DAMAGES).length;

/** Some bytes in pieces, as a pipe may hand them on. */
export function inPieces(bytes: Buffer, random: Random): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + random(bytes.length);
    pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return pieces;
}
