const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN, OPEN_LIST, CLOSE, CLOSE_LIST] = [123, 91, 125, 93];
const SPACES: readonly (number | undefined)[] = [9, 10, 13, 32];

/**
 * Follows an object or list in JSON by its brackets and strings alone, and finds what cannot belong to it: anything else before it
 * or behind its end. So a message that says it is longer than it is gives itself away by the next one.
 */
export class JsonEnd {
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #hasBegun = false;

  /** Looks at some bytes more; false once there is something that does not belong to it. */
  accepts(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#isInString = false;
      } else if (this.#depth === 0) {
        if (SPACES.includes(byte)) continue;
        if (this.#hasBegun || (byte !== OPEN && byte !== OPEN_LIST)) return false;
        this.#hasBegun = true;
        this.#depth = 1;
      } else if (byte === QUOTE) this.#isInString = true;
      else if (byte === OPEN || byte === OPEN_LIST) this.#depth++;
      else if (byte === CLOSE || byte === CLOSE_LIST) this.#depth--;
    }
    return true;
  }
}
