import { vi } from 'vitest';

/** However busy the machine is; a test that fails waits that long. */
const LIMIT = 20_000;

/** Asks again and again until what is asked no longer throws, and gives what it returns. */
export function eventually<T>(ask: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(ask, { timeout: LIMIT, interval: 10 });
}
