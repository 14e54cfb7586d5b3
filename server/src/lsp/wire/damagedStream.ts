/** The bytes of a client are no messages any more: where the next one begins nobody can tell. */
export class DamagedStream extends Error {
  /** @param found what was found, in words: how it ends the sentence "… but found …" */
  constructor(expected: string, found: string) {
    super(`Expected ${expected} from the client, but found ${found}.`);
  }
}

/** Bytes as a message can show them: some of the first ones, each on one line. */
export function shownBytes(bytes: Uint8Array): string {
  const MOST = 40;
  const text = JSON.stringify(Buffer.from(bytes.subarray(0, MOST)).toString('latin1'));
  return bytes.length > MOST ? `${text}…` : text;
}
