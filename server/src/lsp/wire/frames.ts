import { DamagedStream, shownBytes } from './damagedStream.ts';
import { type Header, readHeader } from './header.ts';
import { JsonEnd } from './jsonEnd.ts';

/** Cuts a stream of bytes into messages, each announced by a header with its length. */
export class Frames {
  /** What has come and is no whole message yet, in pieces: a long one comes in thousands. */
  #pieces: Uint8Array[] = [];
  #size = 0;
  #header: Header | undefined;
  #json = new JsonEnd();

  /** Whether a message has begun that has not come to its end. */
  get isInside(): boolean {
    return this.#size > 0 || this.#header !== undefined;
  }

  /**
   * The messages that are whole with some bytes more, without their headers.
   * @throws DamagedStream for what is none, behind the messages before it
   */
  *take(bytes: Uint8Array): Iterable<Uint8Array> {
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    /** What of the message is new. */
    let fresh = bytes;
    for (;;) {
      if (!this.#header) {
        const all = this.#joined();
        this.#header = readHeader(all);
        if (!this.#header) return;
        fresh = this.#goOnWith(all.subarray(this.#header.end));
        this.#json = new JsonEnd();
      }
      const { length } = this.#header;
      if (this.#size < length) {
        if (this.#json.accepts(fresh)) return;
        throw new DamagedStream(`a message of ${length} bytes`, `what does not belong to it in ${shownBytes(fresh)}`);
      }
      const all = this.#joined();
      this.#header = undefined;
      fresh = this.#goOnWith(all.subarray(length));
      yield all.subarray(0, length);
    }
  }

  #goOnWith(rest: Uint8Array): Uint8Array {
    this.#pieces = [rest];
    this.#size = rest.length;
    return rest;
  }

  #joined(): Uint8Array {
    const all = this.#pieces.length === 1 ? this.#pieces[0] : undefined;
    if (all) return all;
    const joined = Buffer.concat(this.#pieces);
    this.#pieces = [joined];
    return joined;
  }
}
