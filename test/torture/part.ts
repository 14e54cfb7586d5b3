import type fc from 'fast-check';

/** One promise of the program, and how it is tried: over and over, on what nobody would write by hand. */
export interface Part<Input = unknown> {
  /** What `--only` calls it. */
  readonly name: string;
  /** What must hold, as a sentence about the program. */
  readonly promise: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  /** How many inputs a whole run tries, and how many the short one in `npm test`. */
  readonly runs: number;
  readonly shortRuns: number;
  /** Seconds after which a whole run goes on to the next part; how far this one came is told. */
  readonly seconds: number;
  /** Whether it measures time, so that nothing may run beside it. */
  readonly isTimed?: boolean;
  /** Whether a failing input is made smaller by trying others: not where one of them takes long. */
  readonly shrinks?: boolean;
  /**
   * What it is tried on: plain JSON, so that an input that fails can be kept in `found/`. Where it is a list, a whole run tries
   * each once, in any order.
   */
  inputs(): fc.Arbitrary<Input> | readonly Input[];
  /** Throws where the promise is broken, and gives how many units were tried otherwise. */
  holds(input: Input, seen: Seen): number | Promise<number>;
  /** Puts away what all inputs of a run shared. */
  tidyUp?(): void | Promise<void>;
}

/** Somebody had to wait longer than was promised: on another machine, or an idle one, that may be otherwise. */
export class TooSlow extends Error {}

/** Figures that a part collects while it runs: the largest of each name is told. */
export class Seen {
  readonly #largest = new Map<string, number>();

  /** Whether it is the short run of `npm test`: limits of time do not count there, since other tests run beside it. */
  readonly isShort: boolean;

  constructor({ isShort }: { readonly isShort: boolean }) {
    this.isShort = isShort;
  }

  /** @param name what was measured, with its unit behind a comma */
  largest(name: string, value: number): void {
    this.#largest.set(name, Math.max(value, this.#largest.get(name) ?? Number.NEGATIVE_INFINITY));
  }

  /** Whether a time is within its limit, or limits do not count. */
  isWithin(ms: number, limit: number): boolean {
    return ms <= limit || this.isShort;
  }

  get figures(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#largest);
  }
}
