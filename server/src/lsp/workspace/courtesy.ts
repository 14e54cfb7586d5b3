/** In milliseconds: long work lets others do something whenever it took so long. */
const SLICE_MS = 4;
/** In milliseconds: who has typed a key is likely to type another one, and waits for what it brings. */
const QUIET_MS = 60;
/** In milliseconds: but who types on and on wants the work to be done, too. */
const PATIENCE_MS = 240;

/** Has long work in the background step back for whoever types. */
export class Courtesy {
  #since = performance.now();
  #quietUntil = 0;

  /** Somebody has typed something. */
  stepBack(): void {
    this.#quietUntil = performance.now() + QUIET_MS;
  }

  /** To be called between two pieces of work. */
  readonly pause = async (): Promise<void> => {
    const start = performance.now();
    if (start - this.#since < SLICE_MS) return;
    // Others have had no turn since the last slice: what they say is heard first.
    await new Promise((resolve) => setImmediate(resolve));
    for (let now = performance.now(); now < this.#quietUntil && now < start + PATIENCE_MS; now = performance.now())
      await new Promise((resolve) => setTimeout(resolve, this.#quietUntil - now).unref());
    this.#since = performance.now();
  };
}
