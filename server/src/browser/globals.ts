/** What Node has for everybody, and browsers have not; the bundler puts it where it is asked for. */

/** A timer as Node has them: it keeps nothing alive, which `unref` asks for. */
class Timer {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  unref(): this {
    return this;
  }
}

const native = {
  setTimeout: globalThis.setTimeout as unknown as (work: () => void, delay?: number) => number,
  clearTimeout: globalThis.clearTimeout as unknown as (id: number | undefined) => void,
};

export function setTimeout(work: (...given: unknown[]) => void, delay?: number, ...given: unknown[]): Timer {
  // biome-ignore lint/plugin: a timer's work has a few arguments.
  return new Timer(native.setTimeout.call(globalThis, () => work(...given), delay));
}

export function clearTimeout(timer: Timer | number | undefined): void {
  native.clearTimeout.call(globalThis, timer instanceof Timer ? timer.id : timer);
}

const waiting = new Map<number, () => void>();
let last = 0;
/** As browsers have it. */
const { port1, port2 } = new MessageChannel() as unknown as {
  readonly port1: { onmessage: (event: { readonly data: number }) => void };
  readonly port2: { postMessage(data: number): void };
};
port1.onmessage = ({ data }) => {
  const work = waiting.get(data);
  waiting.delete(data);
  work?.();
};

/** A turn of the event loop later, as a message is. */
export function setImmediate(work: (...given: unknown[]) => void, ...given: unknown[]): number {
  // biome-ignore lint/plugin: as above.
  waiting.set(++last, () => work(...given));
  port2.postMessage(last);
  return last;
}

export function clearImmediate(id: number | undefined): void {
  if (id !== undefined) waiting.delete(id);
}

/** As much of it as gray-matter asks for. */
export const Buffer = { from: (text: string) => new TextEncoder().encode(text) };
